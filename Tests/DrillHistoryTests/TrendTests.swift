import DrillEngine
import DrillHistory
import DrillModel
import Testing

@Suite("Trends")
struct TrendTests {
    /// A session of a drill without steps that recovered after so many minutes, or has not ended.
    private func entry(_ id: String, live: Bool, after minutes: Int64?) throws -> HistoryEntry {
        let text = SourceText(path: "", text: "")
        let drill = Drill(
            plan: DrillPlan(
                id: "failover", title: "Failover", runbook: "failover.md",
                objectives: Objectives(rto: .minutes(10)), backend: BackendChoice(simulated: nil),
                recoveredWhen: RecoveryCriterion(all: [], holdFor: .zero)),
            runbook: Runbook(id: "failover", title: "Failover"), system: nil,
            sources: DrillSources(plan: text, runbook: text, system: nil))
        let info = SessionInfo(
            backend: live ? .live : .simulated, operator: "Rosa", seed: 1, toolVersion: "",
            schedule: [:], sources: drill.sources)
        var events: [TimedEvent] = [
            TimedEvent(time: .start, event: .sessionStarted(info)),
            TimedEvent(time: .start, event: .disruptionMarked(by: "Rosa")),
        ]
        if let minutes {
            let time = DrillTime.seconds(minutes * 60)
            events.append(TimedEvent(time: time, event: .recovered(at: time)))
            events.append(TimedEvent(time: time, event: .sessionEnded(.finished)))
        }
        let state = DrillState.replay(drill, events)
        return HistoryEntry(
            id: id, operator: "Rosa", startedOn: Past.first,
            reading: .figures(SessionFigures(state, files: "")))
    }

    @Test func simulatedAndLiveSessionsNeverShareATrend() throws {
        let entries = [
            try entry("s4", live: true, after: 12), try entry("s3", live: false, after: nil),
            try entry("s2", live: false, after: 9), try entry("s1", live: false, after: 8),
        ]
        let simulated = try #require(Trend.all(of: entries, on: .simulated).first)
        // The newest stands last, and what has not ended has no figures.
        #expect(simulated.points.map(\.session) == ["s1", "s2"])
        #expect(simulated.known == [.minutes(8), .minutes(9)])
        let live = try #require(Trend.all(of: entries, on: .live).first)
        #expect(live.points.map(\.session) == ["s4"])
        #expect(live.points[0].measure.met == false)
        #expect(simulated.name == "RTA" && simulated.targetName == "RTO")
    }

    @Test func aFigureThatNoSessionHasIsNoTrend() throws {
        let trends = Trend.all(of: [try entry("s1", live: false, after: 8)], on: .simulated)
        #expect(!trends.contains { $0.figure == .data || $0.figure == .detection })
        #expect(Trend.all(of: [], on: .simulated).isEmpty)
    }
}
