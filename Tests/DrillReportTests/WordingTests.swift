import DrillEngine
import DrillModel
import DrillReport
import Testing

/// Names stay as they are spelt, and what is not known is not said to be lost.
@Suite struct WordingTests {
    @Test func namesKeepTheirSmallLetters() throws {
        var exercise = try Exercise(ReportFixture.drill, operator: "deploy-role")
        let component = try #require(ComponentRef("eu-central-1/web"))
        try exercise.give(
            .notice(.remark(component: component, text: "All 14 instances are in service")))
        try exercise.wait(.minutes(1))
        exercise.serve(0.3)
        try exercise.wait(.seconds(30))
        try exercise.give(.complete(step: "declare", note: nil), by: "scripted operator")
        try exercise.give(.skip(step: "warm", reason: "no time"), by: "scripted operator")
        try exercise.give(
            .judge(expectation: "calm", passed: true, comment: "quiet"), by: "scripted operator")
        try exercise.give(.abort(reason: "enough"), by: "scripted operator")
        let report = exercise.report()
        let sentences = report.timeline.map(\.sentence) + report.deviations.map(\.sentence)
        for sentence in [
            "deploy-role began the session against a simulated system.",
            "eu-central-1/web: All 14 instances are in service.",
            "scripted operator declared the incident.",
            "scripted operator skipped ‘Warm the cache’: no time.",
            "scripted operator judged the expectation “calm” passed: quiet.",
            "The drill was aborted by scripted operator: enough.",
        ] {
            #expect(sentences.contains(sentence), "\(sentence)")
        }
        let text = MarkdownReport.render(report) + HTMLReport.render(report)
        for capital in ["Eu-central-1", "Deploy-role", "Scripted operator"] {
            #expect(!text.contains(capital), "\(capital)")
        }
    }

    @Test func writesAtRiskAreNotLost() throws {
        var exercise = try Sessions.interrupted()
        exercise.loss = DataLoss(lostWrites: 1608, span: .seconds(26), isAtRisk: true)
        try exercise.give(.tick)
        try exercise.give(.finish)
        let report = exercise.report()
        #expect(report.dataVerdict == "How much data was lost is not known: nothing was promoted.")
        let row =
            "| Data lost (RPA against RPO) | 30 s | not known: nothing was promoted | not known |"
        #expect(markdown(report).contains(row))
        #expect(
            HTMLReport.render(report)
                .contains("nothing was promoted; 1,608 acknowledged writes at risk"))
        #expect(JSONReport.render(report).contains("\"lost_writes\": null"))
    }

    @Test func aRecoveryWithoutAPromotionLosesNothing() throws {
        var exercise = try Sessions.interrupted()
        exercise.loss = DataLoss(lostWrites: 1608, span: .seconds(26), isAtRisk: true)
        exercise.serve(1)
        try exercise.wait(.minutes(2))
        try exercise.give(.finish)
        let report = exercise.report()
        #expect(report.dataAtRisk == nil)
        #expect(report.dataVerdict == "No acknowledged write was lost.")
    }

    @Test func anUnknownLossGivesNoReason() throws {
        let report = try Sessions.interrupted().report(ended: false)
        #expect(report.dataVerdict == "How much data was lost is not known.")
    }
}
