/// A part of the runs of a forecast: part `index` of `count`, counted from 0.
package struct Shard: Hashable, Sendable {
    package var index: Int
    package var count: Int

    /// The whole.
    package static let whole = Shard(unchecked: 0, 1)

    private init(unchecked index: Int, _ count: Int) {
        self.index = index
        self.count = count
    }

    /// Reads `2/8`; `nil` unless the part is one of the whole.
    package init?(_ text: String) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map {
            $0.allSatisfy(\.isWholeNumber) ? Int($0) : nil
        }
        guard numbers.count == 2, let index = numbers[0], let count = numbers[1],
            (0..<count).contains(index)
        else { return nil }
        self.init(unchecked: index, count)
    }

    /// The runs of this part: all parts together have each run once, and about equally many.
    package func runs(of total: Int) -> Range<Int> {
        total * index / count..<total * (index + 1) / count
    }
}
