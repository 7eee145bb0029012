/// How many things had happened by the end of each second, so that a count can be dated.
///
/// Seconds in a row that add the same are one entry: a flow that rests adds the same for a while, and
/// what stands still adds nothing for hours.
package struct CumulativeLog: Sendable {
    /// The end of seconds that are alike.
    private struct Entry {
        var second: Int
        var count: Double
        /// What each of the seconds since the entry before has added.
        var rise: Double
    }

    private var entries: ContiguousArray<Entry> = [Entry(second: 0, count: 0, rise: 0)]

    /// Nothing has happened yet.
    package init() {}

    /// The count at the end of the last second.
    package var last: Double { entries[entries.count - 1].count }

    /// What the last second added.
    package var lastRise: Double { entries[entries.count - 1].rise }

    /// How many things had happened at a millisecond.
    package func count(at time: Int64) -> Double {
        guard time > 0 else { return 0 }
        let second = Int(time / 1000)
        guard second < entries[entries.count - 1].second else { return last }
        let number = firstEntry { $0.second > second }
        let before = entries[number - 1]
        let seconds = Double(second - before.second) + Double(time % 1000) / 1000
        return before.count + seconds * entries[number].rise
    }

    /// Notes the count at the end of the next second.
    package mutating func append(_ count: Double) {
        let end = entries.count - 1
        let last = entries[end]
        let rise = count - last.count
        let isAlike = end > 0 && (rise - last.rise).magnitude <= 1e-9 * rise.magnitude
        let entry = Entry(
            second: last.second + 1, count: count, rise: isAlike ? last.rise : rise)
        if isAlike { entries[end] = entry } else { entries.append(entry) }
    }

    /// The millisecond by which `count` things had happened; the last second's for a later one.
    package func time(of count: Double) -> Int64 {
        let number = firstEntry { $0.count >= min(count, last) }
        guard number > 0 else { return 0 }
        guard count < last else { return Int64(entries[number].second) * 1000 }
        let before = entries[number - 1]
        let seconds = (count - before.count) / entries[number].rise
        return Int64(before.second) * 1000 + Int64((seconds * 1000).rounded())
    }

    /// The seconds in which things beyond `count` happened, added up.
    ///
    /// A second that is beyond it in part counts in part, and so does one in which less than a whole
    /// thing happened: the flow is in fractions, and a trickle is no second of writing.
    package func secondsOfWriting(after count: Double) -> Double {
        var seconds = 0.0
        var number = entries.count - 1
        while number > 0, entries[number].count > count {
            seconds += secondsOfWriting(in: number, after: count)
            number -= 1
        }
        return seconds
    }

    private func secondsOfWriting(in number: Int, after count: Double) -> Double {
        let (before, end) = (entries[number - 1], entries[number])
        guard end.rise > 0 else { return 0 }
        let each = min(end.rise, 1)
        guard before.count < count else { return Double(end.second - before.second) * each }
        let beyond = end.count - count
        let whole = (beyond / end.rise).rounded(.down)
        let rest = max(0, beyond - whole * end.rise)
        return whole * each + min(rest, rest / end.rise)
    }

    /// The number of the first entry of which something holds that holds of all after it.
    private func firstEntry(_ holds: (Entry) -> Bool) -> Int {
        var low = 0
        var high = entries.count - 1
        while low < high {
            let middle = (low + high) / 2
            if holds(entries[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
