/// Counts of whole numbers in buckets whose width grows with the number.
///
/// Below 256 a bucket holds one number; above, each doubling has 128 buckets, so that a bucket is at
/// most 0.8 % wide. Merging adds counts and nothing else, so it is exact in any order. (The scheme is
/// that of HdrHistogram, Tene 2012.)
package struct LogHistogram: Hashable, Sendable {
    private static let bits = 7
    private static let perDoubling = 1 << bits

    /// The count of each bucket.
    private var counts: [Int] = []
    /// How many numbers have been counted.
    package private(set) var present = 0
    /// How many runs had no number: for a length that has not come to its end.
    package private(set) var absent = 0
    /// The largest number, exactly; `nil` where there is none.
    package private(set) var highest: Int64?

    package init() {}

    /// All runs, with a number or without one.
    package var total: Int { present + absent }

    /// Counts a number; a negative one counts as 0, and `nil` as absent.
    package mutating func add(_ value: Int64?) {
        guard let value else {
            absent += 1
            return
        }
        highest = max(highest ?? 0, value)
        add(1, to: Self.bucket(of: value))
    }

    private mutating func add(_ count: Int, to bucket: Int) {
        if counts.count <= bucket {
            counts += Array(repeating: 0, count: bucket + 1 - counts.count)
        }
        counts[bucket] += count
        present += count
    }

    /// Adds the counts of another histogram.
    package mutating func merge(_ other: LogHistogram) {
        for (bucket, count) in other.counts.enumerated() where count > 0 {
            add(count, to: bucket)
        }
        absent += other.absent
        highest = other.highest.map { max($0, highest ?? 0) } ?? highest
    }

    /// The number that a share of all runs does not exceed: the middle of its bucket, but no more than
    /// the largest number.
    ///
    /// Runs without a number count as larger than any; `nil` where the share falls among them, and
    /// where nothing has been counted.
    package func quantile(_ share: Double) -> Int64? {
        let rank = max(1, Int((share * Double(total)).rounded(.up)))
        guard total > 0, rank <= present else { return nil }
        var seen = 0
        for (bucket, count) in counts.enumerated() {
            seen += count
            if seen >= rank { return min(Self.middle(of: bucket), highest ?? .max) }
        }
        return nil
    }

    /// How many numbers lie in a half-open range, each bucket counted where its middle lies.
    package func count(in range: Range<Int64>) -> Int {
        counts.enumerated().reduce(0) { sum, entry in
            entry.element > 0 && range.contains(Self.middle(of: entry.offset))
                ? sum + entry.element : sum
        }
    }

    private static func bucket(of value: Int64) -> Int {
        let value = Int(max(0, value))
        let top = Int.bitWidth - 1 - max(1, value).leadingZeroBitCount
        let shift = max(0, top - bits)
        return shift * perDoubling + value >> shift
    }

    private static func middle(of bucket: Int) -> Int64 {
        let shift = max(0, bucket / perDoubling - 1)
        let low = (bucket - shift * perDoubling) << shift
        return Int64(low + ((1 << shift) - 1) / 2)
    }
}

extension LogHistogram: Codable {
    private enum Key: CodingKey {
        case absent, highest, buckets
    }

    /// A histogram is written as its filled buckets, each with its number and its count.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(absent, forKey: .absent)
        try container.encodeIfPresent(highest, forKey: .highest)
        let filled = counts.enumerated().filter { $0.element > 0 }
        try container.encode(filled.flatMap { [$0.offset, $0.element] }, forKey: .buckets)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        absent = try container.decode(Int.self, forKey: .absent)
        highest = try container.decodeIfPresent(Int64.self, forKey: .highest)
        let pairs = try container.decode([Int].self, forKey: .buckets)
        let limit = Self.bucket(of: .max)
        guard absent >= 0, pairs.count.isMultiple(of: 2),
            zip(pairs.indices, pairs).allSatisfy({
                $0.isMultiple(of: 2) ? 0...limit ~= $1 : $1 > 0
            })
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .buckets, in: container, debugDescription: "not pairs of bucket and count")
        }
        for index in stride(from: 0, to: pairs.count, by: 2) {
            add(pairs[index + 1], to: pairs[index])
        }
    }
}
