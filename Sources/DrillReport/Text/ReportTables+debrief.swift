import DrillEngine
import DrillModel

/// What the team entered after the drill.
extension ReportTables {
    static let findingHeads = ["Finding", "Sort", "Said by", "Why", "Exposed by"]

    static func findings(_ report: Report) -> [[String]] {
        report.findings.map { finding in
            [
                finding.text, finding.kind.phrase, finding.raisedBy,
                finding.whys.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: " "),
                exposure(finding.exposedBy, report),
            ]
        }
    }

    static let correctiveActionHeads = [
        "Finding", "Action", "Owner", "Due", "Closes when", "Exposed by",
    ]

    static func correctiveActions(_ report: Report) -> [[String]] {
        report.correctiveActions.map { action in
            [
                action.finding, action.action, action.owner, action.due ?? "no date",
                action.closesWhen ?? absent, exposure(action.exposedBy, report),
            ]
        }
    }

    static let retestHeads = ["Action", "Owner", "Exposed by", "Entered in", "Result"]

    static func retests(_ report: Report) -> [[String]] {
        report.retests.map {
            [$0.action, $0.owner, $0.exposure ?? absent, $0.id, $0.standing]
        }
    }

    /// What is said where nobody has written down what to fix.
    static func noCorrectiveActions(_ report: Report) -> String {
        report.score.outcome == .met && report.deviations.isEmpty
            ? "None was recorded."
            : "None was recorded. What this drill has shown needs an owner and a date."
    }

    private static func exposure(_ reference: String?, _ report: Report) -> String {
        reference.map { report.exposureTitles[$0] ?? $0 } ?? absent
    }
}
