import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit
import Testing

/// What the console shows of the system, and what it keeps back.
@Suite("Watching")
struct WatchingTests {
    private func fire(
        _ name: String, _ severity: AlertRule.Severity, _ summary: String = "summary",
        in rig: inout Rig
    ) throws {
        try rig.change {
            try $0.give(
                .notice(.alertFired(Alert(name: name, severity: severity, summary: summary))))
        }
    }

    @Test func aPageIsNotHiddenByATicket() throws {
        var rig = try Rig()
        try fire("DiskFilling", .ticket, in: &rig)
        #expect(rig.screen(80, 24).contains("▲ ticket DiskFilling: summary\n"))
        try fire("ShopDown", .page, in: &rig)
        try fire("CertificateSoon", .ticket, in: &rig)
        #expect(rig.screen(80, 24).contains("▲ PAGE ShopDown: summary  +2 alerts\n"))
    }

    @Test func aRefusalDoesNotOutliveItsTruth() throws {
        var rig = try Rig.declared()
        rig.press(.character("e"))
        #expect(rig.model.toast?.kind == .refusal)
        // Told every second, as the console is.
        for _ in 0..<9 { try rig.wait(.seconds(1)) }
        #expect(rig.model.toast?.kind == .refusal)
        for _ in 0..<2 { try rig.wait(.seconds(1)) }
        #expect(rig.model.toast == nil)
    }

    @Test func theTimeToRecoverDoesNotRunBackwards() throws {
        var rig = try Rig.settled()
        #expect(rig.screen(80, 24).contains("05:08/15:00 if it holds"))
        try rig.wait(.seconds(20))
        #expect(rig.screen(80, 24).contains("05:08/15:00 if it holds"))
        try rig.wait(.seconds(40))
        #expect(rig.screen(80, 24).contains("05:08/15:00 recovered"))
    }

    @Test func aLongPageIsReadInFull() throws {
        var rig = try Rig()
        try fire("Ticket", .ticket, in: &rig)
        let summary = "The load balancer has nobody to send requests to in eu-central-1"
        try fire("NoHealthyTargets", .page, summary, in: &rig)
        let screen = rig.screen(80, 24)
        #expect(
            screen.contains(
                "▲ PAGE NoHealthyTargets: The load balancer has nobody to send requests"))
        #expect(screen.contains(" requests to in\n  eu-central-1  +1 alert\n"))
        #expect(rig.screen(200, 50).contains("\(summary)  +1 alert\n"))
    }

    @Test func whatTheStepNamesIsShownFirst() throws {
        var rig = try Rig.fencing()
        #expect(!rig.screen(80, 24).contains("orders-db.lag 1"))
        rig.press(.down, .enter)
        #expect(rig.screen(80, 24).contains("eu-west-1/orders-db.lag 1.5s"))
        #expect(!rig.screen(80, 24).contains("readme.md un"))
    }

    @Test func whatMonitoringNeverHasIsNotNamed() throws {
        var drill = DrillFixture.drill
        drill.plan.recoveredWhen.all.append(DrillFixture.condition("adversary.footholds == 0"))
        var rig = try Rig(drill: drill)
        #expect(rig.screen(200, 50).contains("shop.p95_latency unknown"))
        #expect(!rig.screen(200, 50).contains("footholds"))
        try rig.wait(.seconds(60))
        #expect(!rig.screen(200, 50).contains("footholds"))
    }

    @Test func whatNobodySawFailIsNotWaitedFor() throws {
        var rig = try Rig()
        try rig.wait(.minutes(5))
        for step in DrillFixture.drill.runbook.sections.flatMap(\.steps) {
            try rig.change { try $0.give(.skip(step: step.id, reason: "not needed")) }
        }
        #expect(rig.screen(120, 40).contains("Nothing was seen to fail"))
    }

    @Test func aMetricThatIsGoneIsUnknown() throws {
        var rig = try Rig.declared()
        rig.exercise.availability = nil
        try rig.wait(.seconds(30))
        #expect(rig.screen(80, 24).contains("shop.availability unknown"))
    }

    @Test func whatAPromotionWouldLoseIsNotToldBefore() throws {
        let promoting = try Rig.fencing()
        #expect(promoting.screen(80, 24).contains("RPO"))
        #expect(promoting.screen(80, 24).contains("30 s, not known yet"))
        let promoted = try Rig.settled()
        #expect(promoted.screen(80, 24).contains("3.2 s of 30 s"))
    }

    @Test(arguments: [0, 250, 9940, 26_000, 725_000, 7_500_000] as [Int64])
    func whatIsLostStandsWholeOnTheNarrowestScreen(milliseconds: Int64) throws {
        var rig = try Rig.settled()
        let span = DrillDuration(milliseconds: milliseconds)
        rig.exercise.loss = DataLoss(lostWrites: 12, span: span)
        try rig.wait(.seconds(60))
        let row = rig.screen(60, 15).split(separator: "\n").first { $0.contains("RPO") }
        #expect(row?.contains("\(span.words) of 30 s") == true, "\(row ?? "")")
        #expect(row?.contains("/15:00 recovered") == true, "\(row ?? "")")
    }

    @Test func aDecisionShowsInFullWhatTheActionBeforeItTold() throws {
        var rig = try Rig.declared()
        rig.press(.enter, .character("a"), .enter, .enter)
        try rig.change {
            try $0.finishAction(
                saying: "The audit log has 214 calls from 203.0.113.7 with the key ci-key since "
                    + "01:12; 3 of them opened sessions of deploy-role.")
        }
        try Golden.expect(rig.screen(80, 24), named: "console-found-80x24")
        rig.press(.character("1"))
        #expect(!rig.screen(200, 50).contains("warm cache: The audit log"))
    }

    @Test(arguments: [60, 80, 120])
    func theFooterAlwaysHasTheWaysOut(width: Int) throws {
        for rig in [try Rig(), try Rig.declared(), try Rig.fencing()] {
            let footer = rig.screen(width, 24).split(separator: "\n").last ?? ""
            #expect(footer.hasSuffix("x abort  q leave  ? keys"))
            #expect(!footer.contains("("))
        }
    }
}
