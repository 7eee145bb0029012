import DrillEngine
import DrillModel

/// The report as one HTML file that needs nothing else: no scripts, no images, no network.
package enum HTMLReport {
    /// The text of the page.
    package static func render(_ report: Report) -> String {
        let page = Markup.tag(
            "html", ["lang": "en"],
            head(report),
            .tag("body", [:], skip, header(report), main(report), footer(report)))
        return "<!DOCTYPE html>\n" + page.text
    }

    private static func head(_ report: Report) -> Markup {
        let simulated = report.backend.label + " – "
        let outcome = report.score.outcome.title
        return .tag(
            "head", [:],
            .tag("meta", ["charset": "utf-8"]),
            .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .tag(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'",
                ]),
            .tag("title", [:], "\(simulated)\(outcome): \(report.plan.title) – drill report"),
            .style(Stylesheet.text + Stylesheet.page(report.notice)))
    }

    /// Whether the figures were rehearsed or measured; every part of the page begins with it.
    static func mark(_ report: Report) -> Markup {
        .tag("p", ["class": "mark"], .text(report.notice))
    }

    private static let skip = Markup.tag(
        "a", ["class": "skip", "href": "#verdict"], "Skip to the verdict")

    private static func header(_ report: Report) -> Markup {
        let when = CalendarTime(report.record.startedAt).exact
        let length = report.lastEventAt.sinceStart
        return .tag(
            "header", [:],
            mark(report),
            .tag("h1", [:], "Drill report: \(report.plan.title)"),
            .tag(
                "p", ["class": "sub"],
                """
                Session \(report.record.id), \(when), \(Words.length(length)) on the clock. \
                Operator: \(report.operator). Runbook: \(report.runbookTitle)\
                \(report.runbookLastVerified.map { ", last verified \($0)" } ?? "").
                """),
            contents(report))
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

    private static func main(_ report: Report) -> Markup {
        .tag(
            "main", [:],
            .tag("div", ["class": "first"], PageOne.sections(report)),
            mark(report),
            .group(CourseSections.all(report).map(\.markup)),
            mark(report),
            .group(FindingSections.all(report).map(\.markup)),
            EvidenceSection.section(report).markup)
    }

    private static func footer(_ report: Report) -> Markup {
        .tag(
            "footer", [:],
            .tag(
                "p", ["class": "soft"],
                "Made by Muster \(report.record.toolVersion) from the session’s evidence."),
            mark(report))
    }
}
