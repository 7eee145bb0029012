import DrillEngine
import DrillModel
import DrillReport
import Testing

@Suite struct LossTests {
    @Test func timeSpentAddsUpToTheWhole() throws {
        for exercise in [try Sessions.rich(), try Sessions.aborted(), try Sessions.relapsed()] {
            let report = exercise.report()
            let began = try #require(report.disruptedAt)
            let whole = (report.clocksStoppedAt - began) + exercise.state.pausedFor
            #expect(report.timeSpent.total == whole)
        }
    }

    @Test func spansAgreeWithTheLedger() throws {
        for exercise in [try Sessions.rich(), try Sessions.aborted(), try Sessions.interrupted()] {
            let report = exercise.report()
            for activity in Activity.allCases {
                let sum = report.spans.filter { $0.activity == activity }
                    .reduce(DrillDuration.zero) { $0 + $1.length }
                #expect(sum == report.timeSpent[activity], "\(activity)")
            }
        }
    }

    @Test func spansFollowEachOtherWithoutAGap() throws {
        let report = try Sessions.rich().report()
        let spans = report.spans
        #expect(spans.first?.began == report.disruptedAt)
        #expect(spans.last?.ended == report.lastEventAt)
        for (one, next) in zip(spans, spans.dropFirst()) { #expect(one.ended == next.began) }
    }

    @Test func largestLossesNameTheirCause() throws {
        expectSame(
            try Sessions.rich().report().losses.map(\.sentence),
            [
                "3 min 10 s waiting for the approval of the incident commander (Ines Moreau) "
                    + "at ‘Approve the failover’",
                "2 min 30 s running ‘Promote the standby’",
                "1 min 35 s at ‘Look at the region’s health page’, before the decision was taken",
            ])
    }

    /// An incident whose operator asked for leave to fail over ten minutes ago.
    private func tenMinutesAfterAsking(_ plan: DrillPlan) throws -> Exercise {
        var exercise = try Exercise(
            ReportFixture.drill(plan: plan, runbook: ReportFixture.runbook))
        try exercise.wait(.minutes(1))
        exercise.serve(0.3)
        try exercise.wait(.seconds(5))
        try exercise.give(.complete(step: "declare", note: nil))
        try exercise.give(.begin(step: "leave"))
        try exercise.wait(.minutes(10))
        return exercise
    }

    @Test func anApprovalThatNobodyCouldGiveIsSaidToBeOne() throws {
        expectSame(
            try Sessions.withoutCommander().report().losses.first?.sentence,
            "11 min 40 s waiting at ‘Approve the failover’ for an approval that nobody on the "
                + "roster could give: it has no incident commander")
        var plan = ReportFixture.plan
        plan.roles[0].name = "Rosa"
        let exercise = try tenMinutesAfterAsking(plan)
        expectSame(
            exercise.report(ended: false).losses.first?.cause,
            "waiting at ‘Approve the failover’ for an approval that nobody on the roster could "
                + "give: Rosa, the incident commander, had asked for it")
    }

    @Test func anApprovalThatNobodyAnsweredIsSaidToBeOne() throws {
        var plan = ReportFixture.plan
        plan.roles[0].answersAfter = nil
        var exercise = try tenMinutesAfterAsking(plan)
        var given = exercise
        try exercise.give(.abort(reason: "Nobody answers."))
        try exercise.give(.finishAbort)
        expectSame(
            exercise.report().losses.first?.sentence,
            "10 min waiting at ‘Approve the failover’ for an approval that nobody answered: "
                + "Ines Moreau, the incident commander, was asked")
        try given.give(.grantApproval(step: "leave"), by: "Ines Moreau")
        expectSame(
            given.report(ended: false).losses.first?.cause,
            "waiting for the approval of the incident commander (Ines Moreau) "
                + "at ‘Approve the failover’")
    }

    @Test func timeAfterRecoveryIsNoLoss() throws {
        let report = try Sessions.small().report()
        expectSame(
            report.losses.map(\.sentence),
            [
                "20 s before the first alert fired",
                "1 s waiting for the recovery to hold after the last step",
            ])
        #expect(report.losses.map(\.length) == [.seconds(20), .seconds(1)])
        #expect(report.losses.reduce(0) { $0 + $1.share } == 1)
    }

    @Test func detectionIsCutAtTheFirstAlert() throws {
        let spans = try Sessions.rich().report().spans.prefix(2)
        #expect(spans.map(\.cause) == [.unnoticed, .undeclared])
        #expect(spans.map(\.length) == [.seconds(75), .seconds(50)])
    }

    @Test func anAlertFromBeforeTheDisruptionTellsNothingOfIt() throws {
        var exercise = try Exercise(ReportFixture.drill)
        try exercise.give(
            .notice(.alertFired(Alert(name: "NightlyJob", severity: .ticket, summary: "late"))))
        try exercise.wait(.seconds(80))
        try exercise.give(.complete(step: "declare", note: nil))
        let report = exercise.report(ended: false)
        #expect(report.disruptedAt != nil)
        #expect(report.firstAlertAt == nil)
        #expect(report.spans.first?.cause == .unnoticed)
    }

    @Test func nothingDisruptedNothingLost() throws {
        let report = try Sessions.undisturbed().report()
        #expect(report.losses.isEmpty)
        #expect(report.spans.isEmpty)
        #expect(report.headline.contains("nothing was rehearsed"))
    }
}
