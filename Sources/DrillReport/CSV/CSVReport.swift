import DrillEngine
import DrillModel

/// The report as comma-separated values (RFC 4180) in long form, for a spreadsheet.
///
/// A line is a fact, and the column `record` says of what sort: `session`, `objective`, `time`,
/// `instant`, `key_figure`, `phase`, `time_spent`, `loss`, `step`, `action`, `command`, `inject`,
/// `expectation`, `notice`, `deviation`, `finding`, `corrective_action`, `event` or `evidence`.
/// Every line begins with the session, the drill and the backend, so that the files of several
/// sessions can be put below each other.
package enum CSVReport {
    /// The file, its first line the names of the columns.
    package static func render(_ report: Report) -> String {
        let origin = [report.record.id, report.plan.id, report.backend.rawValue]
        return CSVText.render(
            [["session", "drill", "backend"] + CSVRow.columns]
                + rows(report).map { origin + $0.fields })
    }

    private static func rows(_ report: Report) -> [CSVRow] {
        figures(report) + course(report) + learning(report) + proof(report)
    }
}
