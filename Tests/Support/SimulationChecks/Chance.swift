import DrillSim

/// Random choices in a row, decided by a seed.
struct Chance {
    private let stream: RandomStream
    private var counter: UInt64 = 0

    init(seed: UInt64, purpose: String) {
        stream = RandomStream(seed: seed, component: "sweep", purpose: purpose)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        counter += 1
        return range.lowerBound + Int(stream.uniform(counter) * Double(range.count))
    }

    mutating func happens(_ probability: Double) -> Bool {
        counter += 1
        return stream.happens(probability, counter)
    }

    /// One of several; `nil` of none.
    mutating func one<Item>(of items: [Item]) -> Item? {
        items.isEmpty ? nil : items[number(in: 0...(items.count - 1))]
    }
}
