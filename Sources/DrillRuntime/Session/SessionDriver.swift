package import DrillEngine
package import DrillJournal
package import DrillModel

/// Drives one session: the only place where engine, backend and journal meet.
///
/// Every event is in the journal when a call returns. What the journal could not take is kept, and
/// every call tries to write it first: until that succeeds the calls throw and nothing goes on.
package final class SessionDriver {
    package let id: String
    /// The wall clock at the beginning of the session, in ms since 1970 (UTC).
    package let startedAt: Int64
    package private(set) var events: [TimedEvent]
    /// The instant to which the exercise has been advanced.
    package private(set) var now: DrillTime

    private var drill: LiveDrill
    private var backend: any Backend
    private let store: any EventStore
    private let lease: SessionLease?
    private let clock: any RuntimeClock
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
        recording: Engine.Recording = .everything
    ) {
        id = header.id
        startedAt = header.startedAt
        drill = LiveDrill(state, recording: recording)
        status = state.status
        isPaused = state.isPaused
        self.events = events
        self.backend = backend
        self.store = store
        self.lease = lease
        self.clock = clock
        now = state.now
        durable = events.count
    }

    package var state: DrillState {
        _read { yield drill.state }
    }

    /// Reads the state in place, where asking for it would copy some dozens of references.
    func reading<Value>(_ body: (DrillState) -> Value) -> Value {
        drill.reading(body)
    }

    /// How far the session has come: what every second asks of the state, kept apart from it.
    package private(set) var status: DrillState.Status
    private var isPaused: Bool

    /// What the backend shows now.
    package var observation: Observation { backend.observe() }

    /// Lets drill time pass up to `time`, second by second.
    ///
    /// Nothing happens while the exercise is paused.
    package func advance(to time: DrillTime) throws(JournalError) {
        try settle()
        pass(until: time)
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
        let before = events.count
        repeat {
            pass(until: min(end, now + .seconds(1)))
        } while events.count == before && now < limit && isGoingOn
        try settle()
    }

    /// Whether the journal has every event.
    package var isSettled: Bool { durable == events.count }

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
    ///   - name: who wants it; the session's operator unless said otherwise.
    /// - Throws: a `Rejection`, after which nothing has changed, or a `JournalError`.
    package func give(_ command: Command, by name: String? = nil) throws {
        try settle()
        let name = name ?? state.info?.operator ?? "operator"
        take(try drill.carryOut(command, by: name, at: now, observing: backend))
        takeNotices(until: now)
        try settle()
    }

    /// Whether the session is over.
    var hasEnded: Bool {
        if case .ended = status { true } else { false }
    }

    /// Whether drill time can pass.
    private var isGoingOn: Bool {
        !hasEnded && !isPaused
    }

    private func pass(until end: DrillTime) {
        while now < end, isGoingOn {
            let nextSecond = DrillTime.seconds(now.milliseconds / 1000 + 1)
            takeNotices(until: min(nextSecond, end))
            if now == nextSecond { take(drill.tick(by: "muster", at: now, observing: backend)) }
        }
    }

    /// Advances the backend and hears what it reports, each notice at its own instant.
    private func takeNotices(until time: DrillTime) {
        repeat {
            let notices = backend.advance(to: time)
            guard !notices.isEmpty else { break }
            for notice in notices {
                now = max(now, notice.time)
                attempt(.notice(notice.notice))
            }
        } while true
        now = max(now, time)
    }

    /// Gives a command of the shell's own; one that has no place in the state changes nothing.
    private func attempt(_ command: Command) {
        take((try? drill.carryOut(command, by: "muster", at: now, observing: backend)) ?? [])
    }

    /// Keeps events that have been applied, and does outside what they ask for.
    private func take(_ new: [TimedEvent]) {
        guard !new.isEmpty else { return }
        (status, isPaused) = drill.reading { ($0.status, $0.isPaused) }
        for timed in new {
            events.append(timed)
            timed.event.carryOut(on: &backend, of: state.drill.plan)
        }
    }
}

extension DrillEvent {
    fileprivate var endsSession: Bool {
        if case .sessionEnded = self { true } else { false }
    }

    /// Does to the backend what the event asks for, also when a session is rebuilt.
    func carryOut(on backend: inout any Backend, of plan: @autoclosure () -> DrillPlan) {
        switch self {
        case .actionStarted(let id, let action, _, _):
            backend.perform(action, id: id)
        case .injectFired(let id, _):
            guard let fault = plan().injects.first(where: { $0.id == id })?.fault else { return }
            backend.inject(fault)
        default: break
        }
    }
}
