import DrillEngine
import DrillModel

/// The report as JUnit test suites, so that a CI server shows a drill as it shows tests.
///
/// The objectives are a suite, and so is every phase: its target, its steps and its expectations are
/// the cases. What was missed is a failure; what is open, or was not done, is skipped. A drill that did not
/// come to its end is an error, because a CI server shows a suite that only skips as green.
package enum JUnitReport {
    /// The XML of the report, with a line end at its end.
    package static func render(_ report: Report) -> String {
        let suites = JUnitSuites.all(report)
        let startedAt = CalendarTime(report.record.startedAt).timestamp
        let first = suites.first.map {
            $0.markup(
                drill: report.plan.id, startedAt: startedAt, properties: properties(report),
                output: .tag("system-out", [:], .text(output(report))))
        }
        let others = suites.dropFirst().map {
            $0.markup(drill: report.plan.id, startedAt: startedAt)
        }
        let root = Markup.tag(
            "testsuites",
            [
                "name": "\(report.backend.label) \(report.plan.title)",
                "tests": "\(suites.map(\.cases.count).reduce(0, +))",
                "failures": "\(suites.map(\.failures).reduce(0, +))",
                "errors": "\(suites.map(\.errors).reduce(0, +))",
                "skipped": "\(suites.map(\.skipped).reduce(0, +))",
                "time": JSONValue(report.lastEventAt.sinceStart).text,
            ],
            (first.map { [$0] } ?? []) + others)
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.text
    }

    private static func properties(_ report: Report) -> Markup {
        let evidence = report.record.evidence
        let entries = [
            ("session", report.record.id), ("drill", report.plan.id),
            ("backend", backend(report)),
            ("outcome", report.score.outcome.rawValue), ("operator", report.operator),
            ("seed", String(report.seed)), ("head", evidence.head),
            ("plan_digest", evidence.planDigest), ("runbook_digest", evidence.runbookDigest),
            ("system_digest", evidence.systemDigest ?? ""),
            ("tool_version", report.record.toolVersion),
        ]
        return .tag(
            "properties", [:],
            entries.map { .tag("property", ["name": $0.0, "value": $0.1]) })
    }

    /// Where the figures come from: a model, an environment by its name, or a recording.
    private static func backend(_ report: Report) -> String {
        let source: String? =
            switch report.backend {
            case .simulated: nil
            case .live: report.plan.backend.live?.name ?? "unknown"
            case .recorded: report.recording ?? "unknown"
            }
        return report.backend.label + (source.map { ": \($0)" } ?? "")
    }

    /// What a person reads of a run: the verdict, where the time went, what was found and is to be done.
    private static func output(_ report: Report) -> String {
        let losses = report.losses.map { "\($0.sentence) (\(Words.percent($0.share)))." }
        let notices = report.notices.isEmpty ? [] : [ReportTables.lateNotices(report)]
        let findings = report.findings.map { "Finding (\($0.kind.phrase)): \($0.text)" }
        let actions = report.correctiveActions.map {
            "Corrective action: \($0.action) Owner: \($0.owner), due: \($0.due ?? "no date")."
        }
        return
            ([report.notice, "\(report.score.outcome.title): \(report.headline)"]
            + (losses.isEmpty ? [] : ["\(report.lossesTitle):"] + losses)
            + notices + findings + actions).joined(separator: "\n")
    }
}
