import DrillModel

/// Where instants of the monotonic clock lie in drill time, which pauses and may be caught up with.
struct LiveTimeline {
    /// The drill time up to which everything is told.
    private(set) var now: DrillTime
    /// The monotonic instant of `now`.
    private var instant: Int64 = 0
    private var told: DrillTime
    /// What drill time is ahead of the monotonic clock, where it runs with it.
    private var pace: Int64?

    init(at start: DrillTime) {
        now = start
        told = start
    }

    /// The monotonic instant at which a drill that is never paused reaches `time`.
    mutating func due(_ time: DrillTime, at instant: Int64) -> Int64 {
        let ahead = pace ?? (now.milliseconds - instant)
        pace = ahead
        return time.milliseconds - ahead
    }

    /// Goes on to `time`, which is at the monotonic instant `instant`.
    mutating func advance(to time: DrillTime, at instant: Int64) {
        if time > now {
            told = max(told, now)
            now = time
        }
        self.instant = instant
    }

    /// The drill time of something that came in since the last time; never before what was told.
    mutating func time(of event: Int64) -> DrillTime {
        let age = DrillDuration(milliseconds: max(0, instant - event))
        told = min(now, max(told, now - age))
        return told
    }
}
