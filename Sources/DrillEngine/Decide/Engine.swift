package import DrillModel

/// The rules of a drill: what follows from a command in a state.
///
/// Pure. Time, the name of who gives the command and what the backend shows come in as arguments;
/// what has to be done outside (an action to begin, a fault to put in) is read off the events.
package enum Engine {
    /// The events that follow from a command.
    ///
    /// - Parameters:
    ///   - command: what is wanted.
    ///   - state: the session until now.
    ///   - by: who wants it.
    ///   - now: the instant on the exercise clock, not before the last event's.
    ///   - observation: what the backend shows at `now`; needed for conditions to be evaluated.
    /// - Returns: the events in order; they are not applied to `state`.
    /// - Throws: the reason why the command cannot be carried out; then nothing has happened.
    package static func decide(
        _ command: Command,
        _ state: DrillState,
        by: String,
        at now: DrillTime,
        observing observation: Observation? = nil
    ) throws(Rejection) -> [TimedEvent] {
        var draft = Draft(state: state, now: now, by: by, observation: observation)
        try draft.carryOut(command)
        return draft.events
    }
}
