/// Takes the metrics of components, one after the other in the order of their specs.
///
/// Only what is wanted is worked out: a percentile has to be searched for, and most metrics of most
/// components are of no interest to a drill that nobody watches.
struct Readings {
    /// Which metrics are worked out, by their number among all that are taken.
    enum Wanted: Sendable {
        case all
        case one(Int)
        case some(ContiguousArray<Bool>)
    }

    private let wanted: Wanted
    private var count = 0
    /// The values so far, where more than one is wanted; NaN for one that is not or has no value.
    private(set) var values: ContiguousArray<Double> = []
    /// The value of the only metric that is wanted.
    private(set) var value = Double.nan

    init(_ wanted: Wanted = .all) {
        self.wanted = wanted
        if case .some(let isWanted) = wanted { values.reserveCapacity(isWanted.count) }
    }

    /// Takes the next metric.
    mutating func append(_ reading: @autoclosure () -> Double) {
        defer { count += 1 }
        switch wanted {
        case .all: values.append(reading())
        case .one(let number): if number == count { value = reading() }
        case .some(let isWanted): values.append(isWanted[count] ? reading() : .nan)
        }
    }

    /// Takes so many metrics that have no value.
    mutating func skip(_ number: Int) {
        for _ in 0..<number { append(.nan) }
    }

    /// Whether any of the next metrics is wanted.
    func wantsAny(ofNext number: Int) -> Bool {
        guard case .some(let isWanted) = wanted else { return true }
        return isWanted[count..<(count + number)].contains(true)
    }
}
