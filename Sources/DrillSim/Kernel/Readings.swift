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
    /// The values, where more than one is wanted; NaN for one that is not or has no value.
    private(set) var values: ContiguousArray<Double> = []
    /// The value of the only metric that is wanted.
    private(set) var value = Double.nan

    init(_ wanted: Wanted = .all) {
        self.wanted = wanted
        if case .some(let isWanted) = wanted {
            values = ContiguousArray(repeating: .nan, count: isWanted.count)
        }
    }

    /// Takes the next metric.
    mutating func append(_ reading: @autoclosure () -> Double) {
        switch wanted {
        case .all: values.append(reading())
        case .one(let number): if number == count { value = reading() }
        case .some(let isWanted): if isWanted[count] { values[count] = reading() }
        }
        count += 1
    }

    /// Takes so many metrics that have no value.
    mutating func skip(_ number: Int) {
        if case .all = wanted { values.append(contentsOf: repeatElement(.nan, count: number)) }
        count += number
    }

    /// Whether any of the next metrics is wanted.
    func wantsAny(ofNext number: Int) -> Bool {
        guard case .some(let isWanted) = wanted else { return true }
        for place in count..<(count + number) where isWanted[place] { return true }
        return false
    }
}
