import DrillEngine
import DrillModel

/// What is to be learnt, in which order things happened, and what all of it can be checked against.
extension CSVReport {
    static func learning(_ report: Report) -> [CSVRow] {
        report.notices.map(notice) + report.deviations.map(deviation)
            + report.findings.map(finding) + corrective(report)
    }

    static func proof(_ report: Report) -> [CSVRow] {
        events(report) + evidence(report)
    }

    private static func notice(_ notice: ReportNotice) -> CSVRow {
        CSVRow("notice", notice.deadline.clock.id, notice.deadline.clock.regime) {
            $0.status = notice.standing
            $0.started = notice.deadline.startedAt
            $0.ended = notice.deadline.stoppedAt
            $0.target = JSONValue(notice.deadline.dueAt)
            $0.unit = notice.deadline.dueAt == nil ? "" : "s"
            $0.text = notice.dueOn.map { CalendarTime($0).timestamp } ?? ""
        }
    }

    private static func deviation(_ deviation: Deviation) -> CSVRow {
        CSVRow("deviation", deviation.step ?? "") {
            $0.kind = deviation.kind.rawValue
            $0.started = deviation.at
            $0.text = deviation.sentence
        }
    }

    private static func finding(_ finding: Finding) -> CSVRow {
        CSVRow("finding", finding.id, finding.text) {
            $0.kind = finding.kind.rawValue
            $0.by = finding.raisedBy
            $0.text = finding.whys.joined(separator: "\n")
        }
    }

    private static func corrective(_ report: Report) -> [CSVRow] {
        report.correctiveActions.enumerated().map { index, action in
            CSVRow("corrective_action", String(index + 1), action.action) {
                $0.status = action.due.map { "due \($0)" } ?? "no date"
                $0.by = action.owner
                $0.text = [action.finding, action.closesWhen.map { "Closes when: \($0)" }]
                    .compactMap { $0 }.joined(separator: "\n")
            }
        }
    }

    private static func events(_ report: Report) -> [CSVRow] {
        report.timeline.map { entry in
            CSVRow("event", "") {
                $0.kind = entry.source.rawValue
                $0.started = entry.at
                $0.text = entry.sentence
            }
        }
    }

    private static func evidence(_ report: Report) -> [CSVRow] {
        ReportTables.evidence(report).map { row in
            CSVRow("evidence", "", row[0]) { $0.text = row[1] }
        }
    }
}
