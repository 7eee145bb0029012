package import DrillModel

/// A session that goes on from command to command in place.
///
/// The same as deciding and applying by turns, without a second copy of the state.
package struct LiveDrill: ~Copyable {
    private var draft: Draft

    /// Goes on with a session.
    ///
    /// - Parameters:
    ///   - state: the session until now.
    ///   - recording: what is worth an event.
    package init(_ state: DrillState, recording: Engine.Recording = .everything) {
        draft = Draft(state, recording: recording)
    }

    /// The session until now.
    package var state: DrillState {
        // Yielded, because a copy counts the references of the whole state, and readers want one
        // field of it.
        _read { yield draft.state }
    }

    /// Reads the session in place.
    package borrowing func reading<Value>(_ body: (DrillState) -> Value) -> Value {
        body(draft.state)
    }

    /// Lets a second be over, where time can pass at all.
    ///
    /// The same as the command `tick`, of which a session has more than of all others.
    ///
    /// - Parameters:
    ///   - by: who lets time pass.
    ///   - now: the instant on the exercise clock, not before the last event's.
    ///   - backend: what can be asked at `now`.
    /// - Returns: the events in order; they have been applied.
    package mutating func tick(
        by: String, at now: DrillTime, observing backend: any Observing
    ) -> [TimedEvent] {
        guard draft.canTick else { return [] }
        draft.begin(at: now, by: by, view: Draft.View(backend: backend))
        draft.tick()
        return draft.events
    }

    /// Does what follows from a command.
    ///
    /// - Parameters:
    ///   - command: what is wanted.
    ///   - by: who wants it.
    ///   - now: the instant on the exercise clock, not before the last event's.
    ///   - backend: what can be asked at `now`.
    /// - Returns: the events in order; they have been applied.
    /// - Throws: the reason why the command cannot be carried out; then nothing has happened.
    package mutating func carryOut(
        _ command: Command, by: String, at now: DrillTime, observing backend: any Observing
    ) throws(Rejection) -> [TimedEvent] {
        draft.begin(at: now, by: by, view: Draft.View(backend: backend))
        do {
            try draft.carryOut(command)
        } catch {
            assert(draft.events.isEmpty, "a rule has to refuse before it does anything")
            throw error
        }
        return draft.events
    }
}
