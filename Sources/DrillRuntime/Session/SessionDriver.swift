package import DrillEngine
package import DrillJournal
package import DrillModel

/// Drives one session: the only place where an exercise and the journal meet.
///
/// Every event is in the journal when a call returns. What the journal could not take is kept, and
/// every call tries to write it first: until that succeeds the calls throw and nothing goes on.
package final class SessionDriver {
    package let id: String
    /// The wall clock at the beginning of the session, in ms since 1970 (UTC).
    package let startedAt: Int64
    private var exercise: Exercise
    private let store: any EventStore
    private let lease: SessionLease?
    private let clock: any RuntimeClock
    /// Who gives commands in whose name nobody else stands; `nil` for the session's operator.
    private let person: String?
    /// The number of events that the journal has.
    private var durable: Int

    init(
        header: SessionHeader,
        state: DrillState,
        events: [TimedEvent],
        backend: any Backend,
        store: any EventStore,
        lease: SessionLease?,
        clock: any RuntimeClock,
        person: String? = nil,
        recording: Engine.Recording = .everything,
        after gap: DrillDuration = .zero
    ) {
        id = header.id
        startedAt = header.startedAt
        exercise = Exercise(
            state, events: events, backend: backend, recording: recording, after: gap)
        self.store = store
        self.lease = lease
        self.clock = clock
        self.person = person
        durable = events.count
    }

    package var events: [TimedEvent] { exercise.events }

    /// The instant to which the exercise has been advanced.
    package var now: DrillTime { exercise.now }

    /// How far the session has come.
    package var status: DrillState.Status { exercise.status }

    package var state: DrillState {
        _read { yield exercise.state }
    }

    /// Reads the state in place, where asking for it would copy some dozens of references.
    func reading<Value>(_ body: (DrillState) -> Value) -> Value {
        exercise.reading(body)
    }

    /// What the backend shows now.
    package var observation: Observation { exercise.observation }

    /// Lets drill time pass up to `time`, second by second.
    ///
    /// Nothing happens while the exercise is paused.
    package func advance(to time: DrillTime) throws(JournalError) {
        try settle()
        exercise.pass(until: time)
        try settle()
    }

    /// Lets second after second pass until something happens, or `limit` is reached or passed.
    ///
    /// - Parameters:
    ///   - limit: when to stop at the latest, at the end of the second that has begun then.
    ///   - end: an instant beyond which no time passes.
    /// - Throws: a `JournalError`.
    package func wait(
        until limit: DrillTime, notBeyond end: DrillTime = DrillTime(milliseconds: .max)
    ) throws(JournalError) {
        try settle()
        exercise.wait(until: limit, notBeyond: end)
        try settle()
    }

    /// Whether the journal has every event.
    package var isSettled: Bool { durable == exercise.events.count }

    /// Writes what the journal could not take before.
    package func settle() throws(JournalError) {
        guard !isSettled else { return }
        let wall = clock.wall
        let new = events[durable...]
        let summary = new.contains(where: \.event.endsSession) ? summary(at: wall) : nil
        try store.append(Array(new), to: id, after: durable, wall: wall, summary: summary)
        durable = events.count
    }

    private func summary(at wall: Int64) -> SessionSummary {
        let score = Score(state)
        return SessionSummary(
            outcome: score.outcome,
            recoveryMilliseconds: score.recovery.actual?.milliseconds, endedAt: wall)
    }

    /// Carries out a command at the present instant.
    ///
    /// - Parameters:
    ///   - command: what is wanted.
    ///   - name: who wants it; whoever drives the session unless said otherwise.
    /// - Throws: a `Rejection`, after which nothing has changed, or a `JournalError`.
    package func give(_ command: Command, by name: String? = nil) throws {
        try settle()
        let name = name ?? person ?? state.info?.operator ?? "operator"
        try exercise.carryOut(command, by: name)
        try settle()
    }

    /// Whether the session is over.
    var hasEnded: Bool { exercise.hasEnded }

    /// Leaves the session, which can be resumed where it stands, and ends what goes on for it outside,
    /// such as commands that still run.
    ///
    /// A journal that cannot take the present instant loses what it loses in a crash.
    package func close() {
        try? give(.leave)
        exercise.close()
    }
}

extension DrillEvent {
    fileprivate var endsSession: Bool {
        if case .sessionEnded = self { true } else { false }
    }

    /// Does to the backend what the event asks for, also when a session is rebuilt.
    func carryOut(on backend: inout any Backend, of plan: DrillPlan) {
        switch self {
        case .actionStarted(let id, let action, _, _):
            backend.perform(action, id: id)
        case .injectFired(let id, _):
            guard let inject = plan.injects.first(where: { $0.id == id }) else { return }
            if inject.disrupts { backend.watchDataLoss() }
            if let fault = inject.fault { backend.inject(fault) }
        case .disruptionMarked: backend.watchDataLoss()
        case .commandStarted(let id, let start): backend.run(start.run, id: id)
        case .commandStopRequested(let id, _): backend.stop(id)
        default: break
        }
    }
}
