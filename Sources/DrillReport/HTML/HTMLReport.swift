import DrillEngine
import DrillModel

/// The report as one HTML file that needs nothing else: no scripts, no images, no network.
package enum HTMLReport {
    /// The text of the page.
    package static func render(_ report: Report) -> String {
        let outcome = report.score.outcome.title
        let page = HTMLPage(
            title: "\(report.backend.label) – \(outcome): \(report.plan.title) – drill report",
            notice: report.notice, toolVersion: report.record.toolVersion,
            source: "the session’s evidence")
        return page.document(skip: skip, header: header(report), main: main(report, page.mark))
    }

    private static let skip = Markup.tag(
        "a", ["class": "skip", "href": "#verdict"], "Skip to the verdict")

    private static func header(_ report: Report) -> [Markup] {
        let when = CalendarTime(report.record.startedAt).exact
        let length = report.lastEventAt.sinceStart
        return [
            .tag("h1", [:], "Drill report: \(report.plan.title)"),
            .tag(
                "p", ["class": "sub"],
                """
                Session \(report.record.id), \(when), \(Words.length(length)) on the clock. \
                Operator: \(report.operator). Runbook: \(report.runbookTitle)\
                \(report.runbookLastVerified.map { ", last verified \($0)" } ?? "").
                """),
            contents(report),
        ]
    }

    /// The ways to what stands behind page one.
    private static func contents(_ report: Report) -> Markup {
        let sections =
            CourseSections.all(report) + FindingSections.all(report)
            + [EvidenceSection.section(report)]
        return .tag(
            "nav", ["aria-label": "Contents"],
            .tag("ul", [:], sections.map { .tag("li", [:], $0.link) }))
    }

    private static func main(_ report: Report, _ mark: Markup) -> [Markup] {
        [
            .tag("div", ["class": "first"], PageOne.sections(report)),
            mark,
            .group(CourseSections.all(report).map(\.markup)),
            mark,
            .group(FindingSections.all(report).map(\.markup)),
            EvidenceSection.section(report).markup,
        ]
    }
}
