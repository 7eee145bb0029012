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
    ///   - backend: what can be asked at `now`; needed for conditions to be evaluated.
    /// - Returns: the events in order; they are not applied to `state`.
    /// - Throws: the reason why the command cannot be carried out; then nothing has happened.
    package static func decide(
        _ command: Command,
        _ state: DrillState,
        by: String,
        at now: DrillTime,
        observing backend: (any Observing)? = nil
    ) throws(Rejection) -> [TimedEvent] {
        var draft = Draft(
            state: state, now: now, by: by, view: Draft.View(backend: backend),
            recording: .everything)
        try draft.carryOut(command)
        return draft.events
    }

    /// Does to a state what follows from a command.
    ///
    /// The same as deciding and applying, without a second copy of the state for what comes every
    /// second.
    ///
    /// - Parameters:
    ///   - command: what is wanted.
    ///   - state: the session until now, and afterwards.
    ///   - by: who wants it.
    ///   - now: the instant on the exercise clock, not before the last event's.
    ///   - backend: what can be asked at `now`.
    ///   - recording: what is worth an event.
    /// - Returns: the events in order; they have been applied.
    /// - Throws: the reason why the command cannot be carried out; then nothing has happened.
    package static func carryOut(
        _ command: Command,
        on state: inout DrillState,
        by: String,
        at now: DrillTime,
        observing backend: any Observing,
        recording: Recording = .everything
    ) throws(Rejection) -> [TimedEvent] {
        // Only these are never refused after something has been done already.
        switch command {
        case .tick, .notice: break
        default:
            let events = try decide(command, state, by: by, at: now, observing: backend)
            for event in events { state.apply(event) }
            return events
        }
        var draft = Draft(
            state: consume state, now: now, by: by, view: Draft.View(backend: backend),
            recording: recording)
        do {
            try draft.carryOut(command)
        } catch {
            state = draft.state
            throw error
        }
        state = draft.state
        return draft.events
    }

    /// What is worth an event.
    package enum Recording: Sendable {
        /// Everything that a session's journal holds.
        case everything
        /// What decides how the drill ends: neither the samples of monitoring, which charts need,
        /// nor heartbeats, which bound what a crash can lose.
        case outcome
    }
}
