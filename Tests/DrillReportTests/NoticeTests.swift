import DrillEngine
import DrillModel
import DrillReport
import Foundation
import Testing

/// Which notice would have been late, had the drill been the real case.
@Suite struct NoticeTests {
    private static func report(_ clocks: [NotificationClock]) throws -> Report {
        var plan = ReportFixture.plan
        plan.notificationClocks = clocks
        return try Sessions.rich(
            ReportFixture.drill(plan: plan, runbook: ReportFixture.runbook)
        ).report()
    }

    private static func clock(
        _ id: String, within duration: DrillDuration, until step: String?
    ) -> NotificationClock {
        NotificationClock(
            id: id, regime: id.uppercased(), startsAt: .declared, duration: duration,
            stopsAt: step)
    }

    @Test func aLateNoticeIsNamedWithHowLateItWas() throws {
        let report = try Self.report([
            Self.clock("late", within: .minutes(2), until: "tell"),
            Self.clock("kept", within: .minutes(60), until: "tell"),
            Self.clock("never", within: .minutes(3), until: nil),
            Self.clock("open", within: .minutes(600), until: nil),
        ])
        #expect(report.notices.map(\.standing) == ["late", "kept", "overdue", "running"])
        let (late, never) = (report.notices[0].margin, report.notices[2].margin)
        #expect(late == .seconds(-582))
        #expect(never == .seconds(-552))
        let sentence =
            "2 notices would have been late: LATE (9 min 42 s late) and NEVER (9 min 12 s late). "
            + "Not done when the drill ended, and still in time: OPEN."
        #expect(HTMLReport.render(report).contains(sentence))
        #expect(MarkdownReport.render(report).contains(sentence))
        #expect(JUnitReport.render(report).contains(sentence))
        #expect(JSONReport.render(report).contains("\"margin_seconds\": -582"))
    }

    @Test func nothingIsSaidOfClocksWhereThereAreNone() throws {
        let report = try Self.report([])
        #expect(!HTMLReport.render(report).contains("Notification clocks"))
        #expect(!MarkdownReport.render(report).contains("Notification clocks"))
    }
}
