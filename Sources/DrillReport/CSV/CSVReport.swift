import DrillEngine
import DrillModel

/// The steps of a session as comma-separated values (RFC 4180), for a spreadsheet.
package enum CSVReport {
    private static let heads = [
        "session", "drill", "backend", "step", "title", "phase", "kind", "status",
        "started_seconds", "ended_seconds", "expected_seconds", "attempts", "by", "note",
    ]

    /// A line a step, below a line of names; lines end as RFC 4180 says.
    package static func render(_ report: Report) -> String {
        CSVText.render([heads] + report.steps.map { row($0, report) })
    }

    private static func row(_ step: ReportStep, _ report: Report) -> [String] {
        [
            report.record.id, report.plan.id, report.backend.rawValue, step.id, step.title,
            step.phase.rawValue, step.kind.rawValue, step.status.rawValue,
            seconds(step.began?.sinceStart), seconds(step.ended?.sinceStart),
            seconds(step.expected), String(step.attempts), step.by ?? "", step.note ?? "",
        ]
    }

    private static func seconds(_ duration: DrillDuration?) -> String {
        duration.map { JSONValue($0).text } ?? ""
    }
}
