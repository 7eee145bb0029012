import DrillEngine
import DrillModel
import DrillReport
import Testing

@Suite struct AbortTests {
    /// An aborted drill whose fence can only be undone by hand.
    private static func byHand() throws -> Exercise {
        var runbook = ReportFixture.runbook
        runbook.sections[2].steps[1].rollback = .command("unfence orders-db")
        let drill = ReportFixture.drill(plan: ReportFixture.plan, runbook: runbook)
        var exercise = try Sessions.fenced(drill)
        try exercise.give(.abort(reason: "A real incident began."))
        return exercise
    }

    private static func timeline(_ report: Report) -> [String] { report.timeline.map(\.sentence) }

    @Test func nothingRolledBackIsNoRollback() throws {
        var exercise = try Sessions.fenced()
        try exercise.give(.abort(reason: "A real incident began."))
        try exercise.give(.finishAbort)
        let report = exercise.report()
        let told = "Nothing was rolled back; at the end the steady state did not hold."
        let abort = try #require(report.abort)
        #expect(abort.aftermath == told)
        #expect(abort.notRolledBack == ["fence"])
        #expect(Self.timeline(report).contains(told))
        let markdown = MarkdownReport.render(report)
        #expect(markdown.contains("- Not rolled back: ‘Fence the old primary’."))
        #expect(!markdown.contains("After the rollback"))
        #expect(!markdown.contains("The rollback ended"))
    }

    @Test func anOpenAbortSaysHowFarItIs() throws {
        var exercise = try Sessions.fenced()
        try exercise.give(.abort(reason: "A real incident began."))
        #expect(exercise.report().abort?.aftermath == "Nothing has been rolled back so far.")
        try exercise.give(.rollBack(step: "fence"))
        #expect(exercise.report().abort?.aftermath == "The rollback has not ended.")
    }

    @Test func aRollbackByHandIsTold() throws {
        var exercise = try Self.byHand()
        try exercise.give(.rollBack(step: "fence"), by: "Omar")
        exercise.serve(1)
        try exercise.give(.finishAbort)
        let report = exercise.report()
        let abort = try #require(report.abort)
        #expect(abort.byHand.map(\.step) == ["fence"])
        #expect(abort.byHand.map(\.by) == ["Omar"])
        #expect(abort.byHand.map(\.at) == [exercise.now])
        #expect(abort.notRolledBack.isEmpty)
        #expect(abort.aftermath == "After the rollback the steady state held.")
        #expect(Self.timeline(report).contains("Omar undid ‘Fence the old primary’ by hand."))
        #expect(
            MarkdownReport.render(report)
                .contains("- T+00:50: ‘Fence the old primary’ undone by hand by Omar."))
        #expect(JSONReport.render(report).contains("\"step\": \"fence\",\n        \"at_seconds\""))
    }

    @Test func theClocksStopAtTheAbort() throws {
        var exercise = try Sessions.fenced()
        try exercise.give(.abort(reason: "A real incident began."))
        try exercise.wait(.minutes(20))
        try exercise.give(.finishAbort)
        let report = exercise.report()
        #expect(report.elapsed == .seconds(50))
        #expect(report.timeSpent.total == .seconds(50))
        #expect(report.spans.last?.ended == report.clocksStoppedAt)
        #expect(HTMLReport.render(report).contains("not recovered after 50 s"))
    }
}
