/// Something that happens to one component at one instant.
///
/// Packed into 24 bytes, because a heap moves its events more often than anybody reads them.
struct Event: Sendable {
    /// What comes first among the events of one instant.
    enum Class: UInt8, Sendable {
        /// A component's own timers: boots, probes, delayed effects.
        case timer
        /// The end of an action.
        case completion
        /// Monitoring takes its samples, after the second that they describe has passed.
        case scrape
    }

    /// Time (40 bits: 34 years), class (4) and component (20), in the order in which they count.
    private let place: UInt64
    /// The sequence number (40 bits), which decides between equals, and the code (24).
    private let rank: UInt64
    /// What the code is about, in the component's own numbering.
    let argument: Int

    init(
        time: Int64, _ eventClass: Class, component: Int, sequence: UInt64, code: Int,
        argument: Int
    ) {
        precondition(
            time >= 0 && time < 1 << 40 && component >= 0 && component < 1 << 20,
            "an event needs a time within 34 years and a component's number")
        precondition(code >= 0 && code < 1 << 24, "an event's code has 24 bits")
        place = UInt64(time) << 24 | UInt64(eventClass.rawValue) << 20 | UInt64(component)
        rank = sequence << 24 | UInt64(code)
        self.argument = argument
    }

    /// Milliseconds since the session began.
    var time: Int64 { Int64(place >> 24) }

    /// What the event comes before or after, at its instant.
    var eventClass: Class {
        Class(rawValue: UInt8(place >> 20 & 0xf)) ?? .scrape
    }

    /// The number of the component in its system.
    var component: Int { Int(place & 0xf_ffff) }

    /// What happens, in the component's own numbering.
    var code: Int { Int(rank & 0xff_ffff) }

    /// Whether the event comes before `time`, or then and not after events of a class.
    func comes(by time: Int64, _ last: Class) -> Bool {
        place >> 20 <= UInt64(time) << 4 | UInt64(last.rawValue)
    }

    /// Whether this event comes before another: by time, class, component and sequence.
    ///
    /// One comparison of 128 bits has no branch to guess: a third faster than field by field.
    func precedes(_ other: Event) -> Bool {
        UInt128(place) << 64 | UInt128(rank) < UInt128(other.place) << 64 | UInt128(other.rank)
    }
}
