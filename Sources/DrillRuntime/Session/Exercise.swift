import DrillEngine
import DrillModel

/// A session's engine and its backend, with the time that passes in them.
///
/// A value inside the driver, so that the driver is asked once for a stretch of time and not several
/// times a second: every access to a property of an object is checked, some 7 % of a forecast's work.
struct Exercise: ~Copyable {
    private(set) var events: [TimedEvent]
    /// The instant to which the exercise has been advanced.
    private(set) var now: DrillTime
    /// How far the session has come: what every second asks of the state, kept apart from it.
    private(set) var status: DrillState.Status
    private var isPaused: Bool
    private var drill: LiveDrill
    private let plan: DrillPlan
    private var backend: any Backend

    init(
        _ state: DrillState, events: [TimedEvent], backend: any Backend,
        recording: Engine.Recording, after gap: DrillDuration = .zero
    ) {
        self.events = events
        self.backend = backend
        now = state.now + gap
        status = state.status
        isPaused = state.isPaused
        plan = state.drill.plan
        drill = LiveDrill(state, recording: recording)
    }

    var state: DrillState {
        _read { yield drill.state }
    }

    /// Reads the state in place, where asking for it would copy some dozens of references.
    borrowing func reading<Value>(_ body: (DrillState) -> Value) -> Value {
        drill.reading(body)
    }

    /// What the backend shows now.
    var observation: Observation { backend.observe() }

    /// Whether the session is over.
    var hasEnded: Bool {
        if case .ended = status { true } else { false }
    }

    /// Whether drill time can pass.
    private var isGoingOn: Bool {
        !hasEnded && !isPaused
    }

    /// Lets second after second pass up to `end`.
    mutating func pass(until end: DrillTime) {
        while now < end, isGoingOn {
            let nextSecond = DrillTime.seconds(now.milliseconds / 1000 + 1)
            takeNotices(until: min(nextSecond, end))
            if now == nextSecond { take(drill.tick(by: "muster", at: now, observing: backend)) }
        }
    }

    /// Lets second after second pass until something happens, or `limit` is reached or passed.
    mutating func wait(until limit: DrillTime, notBeyond end: DrillTime) {
        let before = events.count
        repeat {
            pass(until: min(end, now + .seconds(1)))
        } while events.count == before && now < limit && isGoingOn
    }

    /// Carries out a command at the present instant, and hears what the backend says to it.
    mutating func carryOut(_ command: Command, by name: String) throws(Rejection) {
        take(try drill.carryOut(command, by: name, at: now, observing: backend))
        takeNotices(until: now)
    }

    /// Hears what the backend has to say of the present instant, without time passing.
    mutating func listen() {
        takeNotices(until: now)
    }

    /// Ends what the backend does for the session.
    mutating func close() {
        backend.close()
    }

    /// Advances the backend and hears what it reports, each notice at its own instant.
    private mutating func takeNotices(until time: DrillTime) {
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
    private mutating func attempt(_ command: Command) {
        take((try? drill.carryOut(command, by: "muster", at: now, observing: backend)) ?? [])
    }

    /// Keeps events that have been applied, and does outside what they ask for.
    private mutating func take(_ new: [TimedEvent]) {
        guard !new.isEmpty else { return }
        (status, isPaused) = drill.reading { ($0.status, $0.isPaused) }
        for timed in new {
            events.append(timed)
            timed.event.carryOut(on: &backend, of: plan)
        }
    }
}
