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
    ///   - backend: what can be asked at `now`; by default nothing is seen.
    /// - Returns: the events in order; they are not applied to `state`.
    /// - Throws: the reason why the command cannot be carried out; then nothing has happened.
    package static func decide(
        _ command: Command,
        _ state: DrillState,
        by: String,
        at now: DrillTime,
        observing backend: any Observing = Observation()
    ) throws(Rejection) -> [TimedEvent] {
        var draft = Draft(state, recording: .everything)
        draft.begin(at: now, by: by, view: Draft.View(backend: backend))
        try draft.carryOut(command)
        return draft.events
    }

    /// What is worth an event.
    package enum Recording: Sendable {
        /// Everything that a session's journal holds.
        case everything
        /// What decides how the drill ends: neither the samples of monitoring and the steady state,
        /// which screens show, nor heartbeats, which bound what a crash can lose.
        ///
        /// Nobody can then declare from what monitoring shows before an alert or a message has come;
        /// the scripted operator never does.
        case outcome
    }
}
