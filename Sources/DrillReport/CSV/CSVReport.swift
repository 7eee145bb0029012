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
        ([heads] + report.steps.map { row($0, report) })
            .map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
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

    /// A field in quotation marks where it needs them.
    ///
    /// What a spreadsheet would take for a formula gets an apostrophe before it.
    private static func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t".contains($0) } == true
        let safe = (isFormula ? "'" : "") + VisibleText.of(text)
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"\(safe.map { $0 == "\"" ? "\"\"" : String($0) }.joined())\""
    }
}
