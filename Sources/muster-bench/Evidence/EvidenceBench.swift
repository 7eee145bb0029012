import DrillBackends
import DrillContent
import DrillEngine
import DrillEvidence
import DrillJournal
import DrillModel
import DrillRuntime
import DrillTUI
import Foundation

/// A session of 100,000 events in a real journal: what it takes to verify, to report and to resume it.
final class EvidenceBench {
    /// What the session is watched by once it has recovered.
    enum Watch {
        /// The metrics of a live plan, twice a second: fourteen hours of a real incident.
        case live
        /// Every metric of a simulated region pair, every 15 s, with two heartbeats in between: six
        /// days in which nothing happens. It shows what wide samples cost.
        case simulated

        fileprivate var drill: String {
            switch self {
            case .live: "Drills/postgres-failover-live.yaml"
            case .simulated: "Drills/region-failover-warm-standby.yaml"
            }
        }

        /// What monitoring has at an instant; each is asked for once, in their order.
        fileprivate func monitoring(of drill: Drill) -> (DrillTime) -> [MetricID: Sample] {
            switch self {
            case .live:
                let metrics = drill.plan.backend.live?.metrics.map(\.id) ?? []
                return { now in
                    let value = Double(now.milliseconds) / 3000
                    return Dictionary(
                        uniqueKeysWithValues: metrics.map {
                            ($0, Sample(takenAt: now, value: value))
                        })
                }
            case .simulated:
                guard let system = drill.system else { preconditionFailure("no system") }
                let backend = SimulatedBackend(seed: 7, of: system)
                return { now in
                    _ = backend.advance(to: now)
                    return backend.observe().seen
                }
            }
        }
    }

    private static let count = 100_000
    private static let verify = "verify, without running the simulation again"
    private static let report = "report, as JSON"
    private static let resume = "resume: events read and replayed"

    private let folder: URL
    private let sessions: Sessions
    private let id: String
    private let title: String

    /// Records a failover up to its recovery, and lets the system be watched for long after that.
    init(_ watch: Watch) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "muster-bench-\(UUID().uuidString)")
        sessions = try Sessions(
            home: MusterHome(state: folder.path), clock: ManualClock(wall: 1_795_224_600_000))
        let drill = try LoadedDrill(path: watch.drill).drill
        let memory = Sessions(MemoryEventStore(), clock: ManualClock(wall: 1_795_224_600_000))
        let driver = try memory.start(drill, operator: "Rosa", seed: 7)
        try HeadlessRun(driver, rehearsal: drill.plan.rehearsal).run()
        id = driver.id
        let events = Self.watched(driver.events, watch, drill)
        title =
            "\(Self.count) events, \(Self.metrics(of: events)) metrics changed by the last scrape"
        try sessions.store.create(
            SessionHeader(
                id: id, drill: drill.plan.id, title: drill.plan.title, operator: "Rosa",
                startedAt: 1_795_224_600_000),
            with: events)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// What it takes beside what may be taken.
    func contest() -> Contest {
        Contest(
            title: title, unit: "s",
            contestants: [
                .init(Self.verify) { [self] in
                    try Stopwatch.seconds {
                        let events = try sessions.store.sealedEvents(of: id)
                        guard let header = try sessions.store.header(of: id) else { return }
                        let result = Verifier().verify(SessionEvidence(header, events))
                        precondition(result.isVerified, "\(result.findings)")
                    }
                },
                .init(Self.report) { [self] in
                    try Stopwatch.seconds {
                        _ = ReportFormat.json.render(try sessions.read(id).report)
                    }
                },
                .init(Self.resume) { [self] in
                    try Stopwatch.seconds { _ = try sessions.read(id) }
                },
            ],
            targets: [
                .atMost(Self.verify, 2), .atMost(Self.report, 1), .atMost(Self.resume, 0.3),
            ],
            mostRounds: 5)
    }

    /// The events up to recovery, then samples and heartbeats as a session has them that goes on.
    private static func watched(
        _ events: [TimedEvent], _ watch: Watch, _ drill: Drill
    ) -> [TimedEvent] {
        let end = events.firstIndex {
            if case .recovered = $0.event { true } else { false }
        }
        var watched = Array(events[...(end ?? events.startIndex)])
        var now = watched.last?.time ?? .start
        var history = DrillState.replay(drill, watched).samples
        let look = watch.monitoring(of: drill)
        while watched.count < count {
            now = now + DrillDuration(milliseconds: watch == .live ? 500 : 5000)
            if watch == .live || watched.count.isMultiple(of: 3) {
                let set = history.change(to: look(now), takenAt: now)
                history.append(set)
                watched.append(TimedEvent(time: now, event: .sampled(set)))
            } else {
                watched.append(TimedEvent(time: now, event: .heartbeat))
            }
        }
        return watched
    }

    private static func metrics(of events: [TimedEvent]) -> Int {
        let last = events.last { if case .sampled = $0.event { true } else { false } }
        guard case .sampled(let set) = last?.event else { return 0 }
        return set.values.metrics.count + set.unknown.count
    }
}
