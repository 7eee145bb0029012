/// The system under exercise, simulated or live: it is observed and acted upon.
///
/// Time goes forward only; every call is at the instant to which the backend was last advanced.
package protocol Backend: Observing {
    /// Lets time pass up to and including `time`, and reports what happened meanwhile, in order.
    mutating func advance(to time: DrillTime) -> [TimedNotice]

    /// Begins an action; its end comes as a notice with the same id.
    mutating func perform(_ action: Invocation, id: ActionID)

    /// Puts a fault into the system now.
    mutating func inject(_ fault: Invocation)

    /// Begins a command; what it prints, and its end, come as notices with the same id.
    mutating func run(_ command: CommandRun, id: CommandID)

    /// Kills a command with all that it has started; its end comes as a notice.
    mutating func stop(_ id: CommandID)

    /// The disruption has taken effect: from now on data can be lost.
    mutating func watchDataLoss()

    /// Ends what goes on for the session outside of it; nothing else is called afterwards.
    mutating func close()
}

extension Backend {
    /// A simulation has no shell; nothing asks it to run a command.
    package mutating func run(_ command: CommandRun, id: CommandID) {}

    package mutating func stop(_ id: CommandID) {}

    /// A simulation knows its losses at every instant.
    package mutating func watchDataLoss() {}

    /// A simulation goes on only while it is advanced.
    package mutating func close() {}
}
