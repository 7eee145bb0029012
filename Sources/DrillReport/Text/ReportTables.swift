import DrillEngine
import DrillModel

/// The rows of the report's tables as plain text; each rendering escapes them in its own way.
enum ReportTables {
    /// What stands for a value that is not there.
    static let absent = "–"
    /// What stands for a value that nobody knew.
    private static let unknown = "unknown"

    static func objectives(_ report: Report) -> [[String]] {
        let score = report.score
        let writes = score.lostWrites.map { ", \(Words.count($0, "write")) lost" } ?? ""
        return [
            [
                "Recovery time (RTA against RTO)", Words.length(score.recovery.target),
                Words.length(score.recovery.actual, else: "not recovered"),
                verdict(score.recovery),
            ],
            [
                "Data lost (RPA against RPO)", Words.length(score.data.target),
                Words.length(score.data.actual, else: report.dataNotKnown) + writes,
                verdict(score.data, open: "not known"),
            ],
            ["Time to detect (from T0)", absent, Words.length(score.timeToDetect), absent],
            [
                "Time to decide (from the declaration)", absent, Words.length(score.timeToDecide),
                absent,
            ],
            ["Time to contain (from T0)", absent, Words.length(score.timeToContain), absent],
        ]
    }

    static func keyFigures(_ report: Report) -> [[String]] {
        report.keyFigures.map { [$0.label, $0.text] }
    }

    /// What was expected and not seen, with what that costs.
    static func costs(_ report: Report) -> [[String]] {
        report.costlyFailures.map { [$0.expectation.text, $0.expectation.cost ?? absent] }
    }

    static func phases(_ report: Report) -> [[String]] {
        report.score.phases.map { phase in
            [
                phase.id.title,
                phase.began.map(report.clock) ?? "not reached",
                phase.ended.map(report.clock) ?? absent,
                Words.length(phase.measure.target),
                Words.length(phase.measure.actual),
                verdict(phase),
            ]
        }
    }

    static func timeSpent(_ report: Report) -> [[String]] {
        let total = report.timeSpent.total
        let rows = Activity.allCases.map { activity in
            let spent = report.timeSpent[activity]
            return [activity.title, Words.length(spent), share(spent, of: total)]
        }
        return rows + [["Total", Words.length(total), share(total, of: total)]]
    }

    static func steps(_ report: Report) -> [[String]] {
        report.steps.map { step in
            [
                step.title, step.phase.title,
                step.attempts > 1
                    ? "\(step.status.title) (\(step.attempts) attempts)"
                    : step.status.title,
                step.began.map(report.clock) ?? absent,
                took(step), Words.length(step.expected),
                step.by ?? absent, step.note ?? "",
            ]
        }
    }

    /// What is only confirmed takes no time.
    private static func took(_ step: ReportStep) -> String {
        step.length == .zero ? "at once" : Words.length(step.length)
    }

    static func metrics(_ report: Report) -> [[String]] {
        report.metrics.map { series in
            let values = series.points.map { $0.value.flatMap { $0.isFinite ? $0 : nil } }
            let known = values.compactMap(\.self)
            func text(_ value: Double?, else missing: String) -> String {
                value.map { Quantity($0, series.unit).description } ?? missing
            }
            let limits = series.limits.map(\.title).joined(separator: "; ")
            return [
                series.metric.description, text(values.first ?? nil, else: unknown),
                text(known.min(), else: absent), text(known.max(), else: absent),
                text(values.last ?? nil, else: unknown), limits,
            ]
        }
    }

    /// A target with its figure in one word; `open` stands for a figure that is not there.
    static func verdict(_ measure: Score.Measure, open: String = "not reached") -> String {
        switch measure.met {
        case true: "met"
        case false: "missed"
        case nil: measure.target == nil ? absent : open
        }
    }

    /// A phase against its target; one that was begun and not done is neither met nor unreached.
    static func verdict(_ phase: Score.Phase) -> String {
        verdict(phase.measure, open: phase.began == nil ? "not reached" : "not finished")
    }

    /// What the report's clock counts from.
    static func clockExplanation(_ report: Report) -> String {
        report.disruptedAt == nil
            ? "The clock counts from the beginning of the session, pauses left out."
            : "The clock counts from T, the instant the disruption took effect, pauses left out."
    }

    private static func share(_ part: DrillDuration, of whole: DrillDuration) -> String {
        whole > .zero ? Words.percent(part.seconds / whole.seconds) : absent
    }
}
