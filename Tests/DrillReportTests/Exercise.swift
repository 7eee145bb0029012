import DrillEngine
import DrillModel
import DrillReport

/// A session driven by hand: commands at given times, against stated metrics.
struct Exercise {
    private(set) var state: DrillState
    private(set) var events: [TimedEvent] = []
    var now = DrillTime.start
    /// What monitoring and the truth have; absent means unknown.
    var values: [MetricID: Double] = [
        ReportFixture.availability: 1, ReportFixture.latency: 0.08,
    ]
    var loss: DataLoss?

    init(
        _ drill: Drill, on backend: BackendKind = .simulated, operator name: String = "Rosa"
    ) throws {
        let drill = drill.rehearsed(on: backend)
        state = DrillState(drill: drill)
        try give(
            .start(
                SessionInfo(
                    backend: backend, operator: name, seed: 7, toolVersion: "0.1.0",
                    schedule: [:], sources: drill.sources)))
    }

    private var observation: Observation {
        let sampledAt = DrillTime(milliseconds: now.milliseconds / 15_000 * 15_000)
        let metrics = [ReportFixture.availability, ReportFixture.latency]
        let seen = metrics.map { ($0, Sample(takenAt: sampledAt, value: values[$0])) }
        return Observation(
            seen: Dictionary(uniqueKeysWithValues: seen), truth: values, dataLoss: loss)
    }

    mutating func give(_ command: Command, by name: String = "Rosa") throws(Rejection) {
        let new = try Engine.decide(command, state, by: name, at: now, observing: observation)
        for event in new { state.apply(event) }
        events += new
    }

    /// Lets time pass in ticks of a second.
    mutating func wait(_ duration: DrillDuration) throws(Rejection) {
        let end = now + duration
        while now < end {
            now = min(end, now + .seconds(1))
            try give(.tick)
        }
    }

    /// Sets what the system serves.
    mutating func serve(_ availability: Double?, latency: Double? = 0.08) {
        values[ReportFixture.availability] = availability
        values[ReportFixture.latency] = latency
    }

    /// Reports the end of the latest action.
    mutating func finishAction(
        succeeded: Bool = true, _ message: String = "done"
    ) throws(Rejection) {
        guard let action = state.runningActions.first else { return }
        let outcome = ActionOutcome(succeeded: succeeded, message: message)
        try give(.notice(.actionFinished(action.id, outcome)))
    }

    /// The report of the session as it stands; it began on 21 November 2026, 02:00 UTC.
    func report(ended: Bool = true) -> Report {
        let began: Int64 = 1_795_226_400_000
        let wall = now.milliseconds + state.pausedFor.milliseconds
        return Report(
            state: state, events: events,
            record: SessionRecord(
                id: "20261121-020000-failover", startedAt: began,
                endedAt: ended ? began + wall : nil, toolVersion: "0.1.0",
                evidence: Evidence(
                    events: events.count, head: String(repeating: "a1", count: 32),
                    replayDigest: String(repeating: "b2", count: 32),
                    planDigest: String(repeating: "c3", count: 32),
                    runbookDigest: String(repeating: "d4", count: 32),
                    systemDigest: String(repeating: "e5", count: 32))))
    }
}
