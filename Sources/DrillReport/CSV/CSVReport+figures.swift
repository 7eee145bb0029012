import DrillEngine
import DrillModel

/// What the verdict is made of.
extension CSVReport {
    static func figures(_ report: Report) -> [CSVRow] {
        [session(report)] + objectives(report) + times(report) + instants(report)
            + keyFigures(report) + phases(report) + timeSpent(report) + losses(report)
    }

    private static func session(_ report: Report) -> CSVRow {
        CSVRow("session", report.record.id, report.plan.title) {
            $0.kind = report.plan.kind.rawValue
            $0.status = report.score.outcome.rawValue
            $0.started = .start
            $0.ended = report.lastEventAt
            $0.measure(report.lastEventAt.sinceStart)
            $0.by = report.operator
            $0.text = "\(report.notice) \(report.headline)"
        }
    }

    private static func objectives(_ report: Report) -> [CSVRow] {
        let score = report.score
        return [
            objective("rto", "Recovery time", score.recovery),
            objective("rpo", "Data lost", score.data),
            CSVRow("objective", "lost_writes", "Acknowledged writes lost") {
                $0.value = JSONValue(score.lostWrites)
                $0.unit = "writes"
            },
        ]
    }

    private static func objective(
        _ id: String, _ name: String, _ measure: Score.Measure
    ) -> CSVRow {
        CSVRow("objective", id, name) {
            $0.status = status(measure)
            $0.measure(measure.actual, target: measure.target)
        }
    }

    private static func status(_ measure: Score.Measure) -> String {
        switch measure.met {
        case true: "met"
        case false: "missed"
        case nil: measure.target == nil ? "" : "open"
        }
    }

    private static func times(_ report: Report) -> [CSVRow] {
        let score = report.score
        return [
            ("detect", "Time to detect", score.timeToDetect),
            ("decide", "Time to decide", score.timeToDecide),
            ("contain", "Time to contain", score.timeToContain),
            ("recover", "Time to recover", score.timeToRecover),
        ].map { id, name, length in CSVRow("time", id, name) { $0.measure(length) } }
    }

    private static func instants(_ report: Report) -> [CSVRow] {
        [
            ("disrupted", "T0", report.disruptedAt),
            ("first_alert", "First alert from T0 on", report.firstAlertAt),
            ("declared", "Declared", report.declaredAt),
            ("decided", "Decided", report.decidedAt),
            ("recovered", "Recovered", report.recoveredAt),
        ].map { id, name, at in CSVRow("instant", id, name) { $0.started = at } }
    }

    private static func keyFigures(_ report: Report) -> [CSVRow] {
        report.keyFigures.map { figure in
            CSVRow("key_figure", figure.metric.description, figure.label) {
                $0.value = JSONValue(figure.value)
                $0.unit = figure.unit?.rawValue ?? ""
            }
        }
    }

    private static func phases(_ report: Report) -> [CSVRow] {
        report.score.phases.map { phase in
            CSVRow("phase", phase.id.rawValue, phase.id.title) {
                $0.phase = phase.id.rawValue
                $0.status = phase.began == nil ? "not_reached" : status(phase.measure)
                $0.started = phase.began
                $0.ended = phase.ended
                $0.measure(phase.measure.actual, target: phase.measure.target)
            }
        }
    }

    private static func timeSpent(_ report: Report) -> [CSVRow] {
        Activity.allCases.map { activity in
            CSVRow("time_spent", activity.rawValue, activity.title) {
                $0.measure(report.timeSpent[activity])
            }
        }
    }

    private static func losses(_ report: Report) -> [CSVRow] {
        report.losses.enumerated().map { index, loss in
            CSVRow("loss", String(index + 1), loss.step.map(report.title(of:)) ?? "") {
                $0.kind = loss.activity.rawValue
                $0.measure(loss.length)
                $0.text = loss.sentence
            }
        }
    }
}
