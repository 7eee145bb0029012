import DrillEngine
import DrillModel
import DrillReport
import Testing

@Suite struct ReportTests {
    @Test func deviationsFromTheRunbook() throws {
        expectSame(
            try Sessions.rich().report().deviations.map { "\($0.kind.rawValue) \($0.sentence)" },
            [
                "retried Rosa tried ‘Fence the old primary’ again; it had failed: "
                    + "the fence agent did not answer.",
                "skipped Rosa skipped ‘Warm the cache’: no time.",
                "free_action Rosa did “scale eu-west-1/web instances=12”, "
                    + "which is not in the runbook.",
            ])
    }

    @Test func stepBegunBeforeItsTurn() throws {
        let kinds = try Sessions.aborted().report().deviations.map(\.kind)
        #expect(kinds == [.outOfOrder])
    }

    @Test func jumpedOverFailedAndEscalated() throws {
        var exercise = try Exercise(ReportFixture.drill)
        try exercise.wait(.minutes(1))
        exercise.serve(0.3)
        try exercise.wait(.seconds(30))
        try exercise.give(.complete(step: "declare", note: nil))
        try exercise.give(.complete(step: "look", note: nil))
        try exercise.give(.begin(step: "leave"))
        try exercise.give(.escalate(step: "leave", to: .deputy))
        try exercise.give(.choose(step: "decide", label: "Wait for the region"))
        try exercise.give(.fail(step: "verify", reason: "it never came"))
        try exercise.give(.finish)
        let deviations = exercise.report().deviations
        #expect(
            deviations.map(\.kind) == [
                .outOfOrder, .escalated, .bypassed, .bypassed, .bypassed, .bypassed, .failed,
            ])
        #expect(deviations.last?.sentence.contains("it never came") == true)
    }

    @Test func whatADecisionOutOfOrderLeavesBehindIsNamed() throws {
        var exercise = try Exercise(ReportFixture.drill)
        try exercise.wait(.minutes(1))
        exercise.serve(0.3)
        try exercise.wait(.seconds(30))
        try exercise.give(.complete(step: "declare", note: nil))
        try exercise.give(.choose(step: "decide", label: "Wait for the region"))
        let left = exercise.report().deviations.filter { $0.step == "look" }
        #expect(left.map(\.kind) == [.bypassed])
        #expect(left.first?.sentence.contains("was left behind by the decision at") == true)
    }

    @Test func pausesAndInterruptionsAreNotes() throws {
        expectSame(
            try Sessions.rich().report().clockNotes.map(\.sentence),
            ["Paused for 1 min 30 s by Femi."])
        expectSame(
            try Sessions.interrupted().report(ended: false).clockNotes.map(\.sentence),
            ["No process drove the session for 5 min."])
    }

    @Test func relapseIsReported() throws {
        let report = try Sessions.relapsed().report()
        #expect(report.relapses.count == 1)
        #expect(report.recoveredAt == nil)
        #expect(report.headline.hasPrefix("The system had not recovered when the drill ended."))
        #expect(MarkdownReport.render(report).contains("did not last"))
    }

    @Test func whatNobodySawFailHasNoRecoveryTime() throws {
        var exercise = try Exercise(ReportFixture.drill)
        try exercise.wait(.minutes(5))
        try exercise.give(.finish)
        let report = exercise.report()
        #expect(report.disruptedAt != nil)
        #expect(report.score.outcome == .missed)
        #expect(
            report.headline.hasPrefix("The recovery condition was never seen to fail after T0"))
    }

    @Test func abortTellsOfItsRollback() throws {
        let abort = try #require(try Sessions.aborted().report().abort)
        #expect(abort.by == "Rosa")
        #expect(abort.rollbacks.map(\.action.description) == ["unfence eu-central-1/orders-db"])
        #expect(abort.steadyState == .holds)
    }

    @Test func phaseThatTheEndCutOffKeptNoTarget() throws {
        let phases = try Sessions.aborted().report().score.phases
        #expect(phases.map(\.measure.met) == [true, nil, nil, nil])
        #expect(phases[1].ended != nil)
    }

    @Test func whatIsUnknownAtTheEndIsNotShownAsItWasBefore() throws {
        var exercise = try Exercise(ReportFixture.drill)
        try exercise.wait(.minutes(1))
        exercise.serve(nil)
        try exercise.wait(.minutes(1))
        let table = MarkdownReport.render(exercise.report(ended: false))
        let row = table.split(separator: "\n").first { $0.hasPrefix("| shop.availability") }
        #expect(row?.contains("| unknown ") == true, "\(row ?? "no row")")
    }

    @Test func metricsHaveTheirLimitsAndGaps() throws {
        let metrics = try Sessions.rich().report().metrics
        #expect(metrics.map(\.metric) == [ReportFixture.availability, ReportFixture.latency])
        let latency = try #require(metrics.last)
        #expect(latency.limits.map(\.title) == ["steady state < 300ms"])
        #expect(latency.points.contains { $0.value == nil })
        #expect(latency.unit == .seconds)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
    func oddNumbersDoNoHarm(value: Double) throws {
        var exercise = try Sessions.interrupted()
        exercise.serve(0.5, latency: value)
        try exercise.wait(.seconds(60))
        let report = exercise.report()
        #expect(!HTMLReport.render(report).lowercased().contains("nan"))
        #expect(!JSONReport.render(report).contains("inf,"))
        #expect(MarkdownReport.render(report).contains("shop.p95"))
    }

    @Test func noticesAreKeptOrRunning() throws {
        #expect(try Sessions.rich().report().notices.map(\.standing) == ["kept", "running"])
        let open = try Sessions.undisturbed().report()
        #expect(open.notices.map(\.standing) == ["not started", "not started"])
    }

    @Test func injectsHaveTheirLatency() throws {
        let injects = try Sessions.rich().report().injects
        #expect(injects.map(\.latency) == [nil, .seconds(17), nil, nil])
        #expect(injects.map { $0.firedAt != nil } == [true, true, true, false])
    }

    @Test func everyRenderingSaysSimulated() throws {
        for exercise in [try Sessions.rich(), try Sessions.aborted(), try Sessions.undisturbed()] {
            let report = exercise.report()
            #expect(MarkdownReport.render(report).contains("SIMULATED"))
            #expect(HTMLReport.render(report).contains("SIMULATED"))
            #expect(JSONReport.render(report).contains("SIMULATED"))
        }
    }

    @Test func liveReportDoesNotSaySimulated() throws {
        var report = try Sessions.rich().report()
        report.backend = .live
        for text in [MarkdownReport.render(report), HTMLReport.render(report)] {
            #expect(!text.contains("SIMULATED"))
        }
    }
}
