/// Something that happens to one component at one instant.
struct Event: Sendable {
    /// What comes first among the events of one instant.
    enum Class: UInt8, Sendable {
        /// A component's own timers: boots, probes, delayed effects.
        case timer
        /// The end of an action.
        case completion
        /// The flow of requests through one second.
        case flow
        /// Monitoring takes its samples, after the second that they describe.
        case scrape
    }

    /// Milliseconds since the session began.
    var time: Int64
    var eventClass: Class
    /// The number of the component in its system.
    var component: Int32
    /// The order in which events of the same time, class and component were scheduled.
    var sequence: UInt64
    /// What happens, in the component's own numbering.
    var code: Int
    var argument: Int

    /// Whether this event comes before another.
    func precedes(_ other: Event) -> Bool {
        if time != other.time { return time < other.time }
        if eventClass != other.eventClass { return eventClass.rawValue < other.eventClass.rawValue }
        if component != other.component { return component < other.component }
        return sequence < other.sequence
    }
}
