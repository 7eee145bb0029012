import DrillBackends
import DrillContent
package import DrillEngine
package import DrillJournal
package import DrillModel
package import DrillSim
import FoundationEssentials

/// Begins sessions, takes them over after an interruption, and reads them back.
package struct Sessions {
    package let clock: any RuntimeClock
    package let store: any EventStore
    /// The folder of the leases; `nil` where none are needed.
    let leases: String?
    /// The file that remembers what sessions tell; `nil` reads them every time.
    let memory: String?
    /// Gives a variable of the environment that the program was started in.
    private let variable: @Sendable (String) -> String?

    /// The sessions in the user's journal; one that stands where nothing can be written is only read.
    package init(home: MusterHome, clock: any RuntimeClock) throws {
        do {
            try home.create()
        } catch {
            guard FileManager.default.fileExists(atPath: home.journal) else {
                throw JournalError.cannotOpen(
                    path: home.state, reason: FileProblem.words(of: error))
            }
        }
        leases = home.leases
        memory = home.past
        variable = { ProcessInfo.processInfo.environment[$0] }
        self.clock = clock
        store = try SQLiteEventStore(path: home.journal)
    }

    /// Sessions in a store that no other process reaches, so that none needs a lease.
    package init(_ store: any EventStore, clock: any RuntimeClock) {
        leases = nil
        memory = nil
        variable = { _ in nil }
        self.clock = clock
        self.store = store
    }

    /// Begins a session of a drill.
    ///
    /// - Parameters:
    ///   - drill: the drill.
    ///   - name: who runs it.
    ///   - seed: of everything that chance decides.
    ///   - recording: what is worth an event.
    ///   - resolution: how finely simulated time is divided.
    /// - Returns: the driver of the session, which has its first event.
    /// - Throws: a `SessionError` for a plan without a simulated system, or a `JournalError`.
    package func start(
        _ drill: Drill, operator name: String, seed: UInt64,
        recording: Engine.Recording = .everything, resolution: Simulation.Resolution = .interactive
    ) throws -> SessionDriver {
        guard let system = drill.system else { throw SessionError.noBackend(.simulated) }
        let info = SessionInfo(
            backend: .simulated, operator: name, seed: seed, toolVersion: ToolVersion.current,
            schedule: InjectSchedule.draw(for: drill.plan, seed: seed), sources: drill.sources)
        return try begin(drill, info, recording: recording) {
            SimulatedBackend(
                seed: seed, of: system, resolution: resolution,
                collecting: recording == .outcome ? drill.runbook.checkedMetrics : nil)
        }
    }

    /// Begins a session of a drill on its real environment.
    ///
    /// - Parameters:
    ///   - drill: the drill.
    ///   - name: who runs it.
    ///   - paces: whether the session waits for real time by itself, because no console does.
    /// - Returns: the driver of the session, which has its first event.
    /// - Throws: a `SessionError` for a plan without a live backend or with variables that have no
    ///   value, or a `JournalError`.
    package func startLive(
        _ drill: Drill, operator name: String, paces: Bool = false
    ) throws -> SessionDriver {
        let connection = try connection(of: drill)
        let drill = drill.rehearsed(on: .live)
        let info = SessionInfo(
            backend: .live, operator: name, seed: 0, toolVersion: ToolVersion.current,
            schedule: InjectSchedule.draw(for: drill.plan, seed: UInt64(bitPattern: clock.wall)),
            sources: drill.sources, variables: connection.recorded,
            directory: LiveSession.directory(of: drill))
        return try begin(drill, info, recording: .everything) {
            LiveSession.backend(connection, info, paces: paces)
        }
    }

    /// Begins a session of a drill on what monitoring saw of an earlier session.
    ///
    /// - Parameters:
    ///   - drill: the drill; its plan and runbook may have changed since.
    ///   - name: who runs it.
    ///   - recording: the earlier session.
    /// - Returns: the driver of the session, which has its first event.
    /// - Throws: a `SessionError` for a session of another drill, or one in which nothing was
    ///   disrupted, or a `JournalError`.
    package func startRecorded(
        _ drill: Drill, operator name: String, from recording: String
    ) throws -> SessionDriver {
        let source = try read(recording)
        guard source.header.drill == drill.plan.id else {
            throw SessionError.recordingOfAnotherDrill(recording, source.header.drill)
        }
        guard let recorded = source.state.info, source.state.disruptedAt != nil else {
            throw SessionError.recordingOfNothing(recording)
        }
        return try startRecorded(
            drill, operator: name, playing: Recording(of: source), from: recording,
            on: recorded.recordedOn ?? recorded.backend, schedule: recorded.schedule)
    }

    /// Begins a session on a recording.
    ///
    /// - Parameters:
    ///   - drill: the drill.
    ///   - name: who runs it.
    ///   - recording: what is seen.
    ///   - id: the session that it is from; `nil` for what no session has seen.
    ///   - kind: what that session was exercised on.
    ///   - known: when injects came in that session, which they do again.
    /// - Returns: the driver of the session, which has its first event.
    /// - Throws: a `JournalError`.
    func startRecorded(
        _ drill: Drill, operator name: String, playing recording: Recording,
        from id: String? = nil, on kind: BackendKind? = nil,
        schedule known: [String: DrillDuration] = [:]
    ) throws -> SessionDriver {
        let drill = drill.rehearsed(on: .recorded)
        let drawn = InjectSchedule.draw(for: drill.plan, seed: 0)
        let info = SessionInfo(
            backend: .recorded, operator: name, seed: 0, toolVersion: ToolVersion.current,
            schedule: drawn.merging(known) { $1 }, sources: drill.sources, recording: id,
            recordedOn: kind)
        return try begin(drill, info, recording: .everything) { RecordedBackend(recording) }
    }

    /// The real environment of a drill, with the values of its variables.
    ///
    /// - Throws: a `SessionError` for a plan without one, or with variables that have no value.
    package func connection(of drill: Drill) throws -> LiveConnection {
        guard let environment = drill.plan.backend.live else {
            throw SessionError.noBackend(.live)
        }
        do throws(LiveConnection.MissingValues) {
            return try LiveConnection(environment, reading: variable)
        } catch {
            throw SessionError.unconnected(error)
        }
    }

    private func begin(
        _ drill: Drill, _ info: SessionInfo, recording: Engine.Recording,
        on backend: () -> any Backend
    ) throws -> SessionDriver {
        let wall = clock.wall
        let header = SessionHeader(
            id: SessionID.make(at: wall), drill: drill.plan.id, title: drill.plan.title,
            operator: info.operator, backend: info.backend, startedAt: wall)
        let lease = try lease(header.id)
        let blank = DrillState(drill: drill)
        let first = try Engine.decide(.start(info), blank, by: info.operator, at: .start)
        try store.create(header, with: first)
        return SessionDriver(
            header: header, state: first.reduce(into: blank) { $0.apply($1) }, events: first,
            backend: backend(), store: store, lease: lease, clock: clock, recording: recording)
    }

    /// Goes on with a session whose process is gone.
    ///
    /// The simulated system is brought to where it was by the same calls at the same times. Drill
    /// time goes on from the last event; the wall time since then is recorded as a gap. A real
    /// environment has gone on meanwhile, so there drill time has, too.
    ///
    /// - Parameters:
    ///   - id: the session.
    ///   - paces: whether a live session waits for real time by itself.
    /// - Returns: the driver of the session.
    /// - Throws: a `SessionError`, or a `JournalError`.
    package func resume(_ id: String, paces: Bool = false) throws -> SessionDriver {
        let lease = try lease(id)
        let session = try read(id)
        if session.state.endedAt != nil { throw SessionError.ended(id) }
        guard let info = session.state.info else { throw SessionError.neverBegan(id) }
        let gap = DrillDuration(milliseconds: max(0, clock.wall - session.lastWall))
        let driver = SessionDriver(
            header: session.header, state: session.state, events: session.events,
            backend: try backend(of: session, info, after: gap, paces: paces), store: store,
            lease: lease, clock: clock, after: info.backend == .live ? gap : .zero)
        try driver.give(.takeOver(gap: gap))
        return driver
    }

    private func backend(
        of session: StoredSession, _ info: SessionInfo, after gap: DrillDuration, paces: Bool
    ) throws -> any Backend {
        let drill = session.state.drill
        if info.backend == .live {
            return LiveSession.backend(
                try connection(of: drill), info, from: session.state.now + gap, paces: paces)
        }
        var backend: any Backend
        if let recording = info.recording {
            backend = RecordedBackend(Recording(of: try read(recording)))
        } else {
            guard let system = drill.system else { throw SessionError.noBackend(.simulated) }
            backend = SimulatedBackend(seed: info.seed, of: system)
        }
        session.repeatCalls(on: &backend)
        return backend
    }

    /// Opens an ended session again, so that its debrief can go on.
    ///
    /// Drill time stands still, and only what belongs to a debrief is taken.
    ///
    /// - Parameters:
    ///   - id: the session.
    ///   - name: who enters what is entered from now on.
    /// - Returns: the driver of the session.
    /// - Throws: a `SessionError` for a session that has not ended, or a `JournalError`.
    package func reopen(_ id: String, by name: String) throws -> SessionDriver {
        let lease = try lease(id)
        let session = try read(id)
        guard session.state.endedAt != nil else { throw SessionError.notEnded(id) }
        return SessionDriver(
            header: session.header, state: session.state, events: session.events,
            backend: StillBackend(), store: store, lease: lease, clock: clock, person: name)
    }

    /// Reads a session back from its events and the texts that its first one carries.
    ///
    /// - Parameters:
    ///   - id: the session.
    ///   - known: a drill that has been loaded before, which spares loading the same texts again.
    /// - Returns: the session, replayed.
    /// - Throws: a `JournalError` or a `SessionError`.
    package func read(_ id: String, knowing known: Drill? = nil) throws -> StoredSession {
        let sealed = try store.sealedEvents(of: id)
        guard let header = try store.header(of: id) else {
            throw JournalError.unknownSession(id)
        }
        let read = EventReader.session(sealed)
        if let event = read.unreadable.first {
            throw JournalError.unreadableEvent(
                session: id, sequence: event.sequence, reason: event.reason)
        }
        guard case .sessionStarted(let info) = read.events.first?.event else {
            throw SessionError.neverBegan(id)
        }
        let drill = try drill(of: info, in: id, knowing: known)
        return StoredSession(header: header, drill: drill, sealed: sealed, events: read.events)
    }

    private func drill(of info: SessionInfo, in id: String, knowing known: Drill?) throws -> Drill {
        if let known, known.sources == info.sources, known.backend == info.backend { return known }
        let loaded = DrillLoader.load(sources: info.sources)
        guard let drill = loaded.value else {
            throw SessionError.unreadableDrill(id, loaded.diagnostics)
        }
        return drill.rehearsed(on: info.backend)
    }

    /// The session that a command without a name means: the newest one that fits.
    package func latest(where fits: (SessionHeader) -> Bool = { _ in true }) throws -> String {
        guard let header = try store.sessions().first(where: fits) else {
            throw SessionError.noSessions
        }
        return header.id
    }

    /// The drill of the latest session.
    ///
    /// - Returns: the drill's id.
    /// - Throws: `SessionError.noSessions`, or a `JournalError` when the journal cannot be read.
    package func latestDrill() throws -> String {
        guard let header = try store.sessions().first else { throw SessionError.noSessions }
        return header.drill
    }

    private func lease(_ id: String) throws -> SessionLease? {
        guard let leases else { return nil }
        return try SessionLease(session: id, in: leases)
    }
}

extension Runbook {
    /// The metrics that its checks look at, as monitoring has them.
    fileprivate var checkedMetrics: [MetricID] {
        sections.flatMap { $0.steps.flatMap { $0.check?.condition.metrics ?? [] } }
    }
}
