/// Which runs met their objectives, in the order of the runs, however they were shared out.
package struct OutcomeTrail: Hashable, Sendable {
    /// Runs without a gap.
    private struct Stretch: Hashable, Codable, Sendable {
        var first: Int
        /// A letter a run: `m` met, `-` did not.
        var runs: String

        var end: Int { first + runs.utf8.count }
    }

    private var stretches: [Stretch] = []

    package init() {}

    /// Adds one run; the runs before it may come later.
    package mutating func add(run: Int, met: Bool) {
        merge(Stretch(first: run, runs: met ? "m" : "-"))
    }

    /// Adds the runs of another trail, which has none of this one's.
    package mutating func merge(_ other: OutcomeTrail) {
        for stretch in other.stretches { merge(stretch) }
    }

    private mutating func merge(_ new: Stretch) {
        let place = stretches.firstIndex { $0.first >= new.first } ?? stretches.count
        if place > 0, stretches[place - 1].end == new.first {
            stretches[place - 1].runs += new.runs
            joinNext(after: place - 1)
        } else {
            stretches.insert(new, at: place)
            joinNext(after: place)
        }
    }

    private mutating func joinNext(after place: Int) {
        guard place + 1 < stretches.count,
            stretches[place].end == stretches[place + 1].first
        else { return }
        stretches[place].runs += stretches[place + 1].runs
        stretches.remove(at: place + 1)
    }

    /// The runs that it knows, in order and as few ranges as there are.
    package var ranges: [Range<Int>] { stretches.map { $0.first..<$0.end } }

    /// Whether each known run met, in the order of the runs.
    package var outcomes: some Sequence<Bool> {
        stretches.lazy.flatMap { $0.runs.utf8.lazy.map { $0 == UInt8(ascii: "m") } }
    }

    /// The runs of a range that it does not know.
    package func missing(of all: Range<Int>) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var next = all.lowerBound
        for range in ranges {
            if range.lowerBound > next { gaps.append(next..<range.lowerBound) }
            next = max(next, range.upperBound)
        }
        if next < all.upperBound { gaps.append(next..<all.upperBound) }
        return gaps
    }

    /// Runs that both know.
    package func overlap(with other: OutcomeTrail) -> Range<Int>? {
        for mine in ranges {
            for theirs in other.ranges where mine.overlaps(theirs) {
                return mine.clamped(to: theirs)
            }
        }
        return nil
    }
}

extension OutcomeTrail: Codable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(stretches)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let read = try container.decode([Stretch].self)
        var end = 0
        for stretch in read {
            guard stretch.first >= end, stretch.first < 1 << 40, !stretch.runs.isEmpty,
                stretch.runs.utf8.allSatisfy({ "m-".utf8.contains($0) })
            else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "not stretches of runs in order")
            }
            end = stretch.end
            merge(stretch)
        }
    }
}
