/// How many things had happened by the end of each second, so that a count can be dated.
struct CumulativeLog: Sendable {
    private var counts: ContiguousArray<Double> = [0]

    /// The count at the end of the last second.
    var last: Double { counts[counts.count - 1] }

    /// What the last second added.
    var lastRise: Double {
        counts.count > 1 ? counts[counts.count - 1] - counts[counts.count - 2] : 0
    }

    /// How many things had happened at a millisecond.
    func count(at time: Int64) -> Double {
        guard time > 0 else { return 0 }
        let second = Int(time / 1000)
        guard second < counts.count - 1 else { return last }
        let part = Double(time % 1000) / 1000
        return counts[second] + part * (counts[second + 1] - counts[second])
    }

    /// Notes the count at the end of the next second.
    mutating func append(_ count: Double) {
        counts.append(count)
    }

    /// The millisecond by which `count` things had happened; the last second's for a later one.
    func time(of count: Double) -> Int64 {
        var low = 0
        var high = counts.count - 1
        guard count < counts[high] else { return time(reaching: counts[high]) }
        while low < high {
            let middle = (low + high) / 2
            if counts[middle] < count { low = middle + 1 } else { high = middle }
        }
        return interpolate(count, in: low)
    }

    /// The seconds in which things beyond `count` happened, added up.
    ///
    /// A second that is beyond it in part counts in part, and so does one in which less than a whole
    /// thing happened: the flow is in fractions, and a trickle is no second of writing.
    func secondsOfWriting(after count: Double) -> Double {
        var seconds = 0.0
        var second = counts.count - 1
        while second > 0, counts[second] > count {
            let rise = counts[second] - counts[second - 1]
            let beyond = min(rise, counts[second] - count)
            if beyond > 0 { seconds += min(beyond, beyond / rise) }
            second -= 1
        }
        return seconds
    }

    /// The first second by which the count had reached `count`.
    private func time(reaching count: Double) -> Int64 {
        var low = 0
        var high = counts.count - 1
        while low < high {
            let middle = (low + high) / 2
            if counts[middle] < count { low = middle + 1 } else { high = middle }
        }
        return Int64(low) * 1000
    }

    private func interpolate(_ count: Double, in second: Int) -> Int64 {
        guard second > 0 else { return 0 }
        let rise = counts[second] - counts[second - 1]
        let part = rise > 0 ? (count - counts[second - 1]) / rise : 1
        return Int64(second - 1) * 1000 + Int64((part * 1000).rounded())
    }
}
