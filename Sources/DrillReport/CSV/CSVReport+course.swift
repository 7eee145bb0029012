import DrillEngine
import DrillModel

/// What was done, and what was put into the exercise.
extension CSVReport {
    static func course(_ report: Report) -> [CSVRow] {
        report.steps.map(step) + report.actions.map { action($0, report) }
            + report.commands.map { command($0, report) } + report.injects.map(inject)
            + report.expectations.map(expectation)
    }

    private static func step(_ step: ReportStep) -> CSVRow {
        CSVRow("step", step.id, step.title) {
            $0.phase = step.phase.rawValue
            $0.kind = step.kind.rawValue
            $0.status = step.status.rawValue
            $0.started = step.began
            $0.ended = step.ended
            $0.measure(step.length, target: step.expected)
            $0.attempts = step.attempts
            $0.by = step.by ?? ""
            $0.text = step.note ?? ""
        }
    }

    private static func action(_ record: ActionRecord, _ report: Report) -> CSVRow {
        CSVRow("action", record.action.description) {
            switch record.purpose {
            case .step(let id): ($0.kind, $0.name) = ("step", report.title(of: id))
            case .rollback(let step): ($0.kind, $0.name) = ("rollback", report.title(of: step))
            case .free: $0.kind = "outside_the_runbook"
            }
            $0.status = record.outcome.map { $0.succeeded ? "done" : "failed" } ?? "running"
            $0.started = record.began
            $0.ended = record.ended
            $0.measure(record.ended.map { $0 - record.began })
            $0.text = record.outcome?.message ?? ""
        }
    }

    private static func command(_ record: CommandRecord, _ report: Report) -> CSVRow {
        CSVRow("command", record.start.purpose.step ?? "", report.title(of: record)) {
            $0.status = record.result?.description ?? "running"
            $0.started = record.began
            $0.ended = record.ended
            $0.measure(record.ended.map { $0 - record.began })
            $0.by = record.start.by
            $0.text = record.start.run.script
        }
    }

    private static func inject(_ entry: ReportInject) -> CSVRow {
        CSVRow("inject", entry.inject.id, entry.summary) {
            $0.kind = entry.inject.channel?.rawValue ?? (entry.inject.fault == nil ? "" : "fault")
            $0.status = status(entry)
            $0.started = entry.firedAt
            $0.ended = entry.answeredAt
            $0.measure(entry.latency)
            $0.by = entry.inject.from ?? ""
            $0.text = entry.answer ?? ""
        }
    }

    private static func status(_ entry: ReportInject) -> String {
        guard entry.firedAt != nil else { return "not_fired" }
        if entry.answeredAt != nil { return "answered" }
        return entry.inject.needsAnswer ? "no_answer" : "fired"
    }

    private static func expectation(_ result: ExpectationResult) -> CSVRow {
        CSVRow("expectation", result.expectation.id, result.expectation.text) {
            $0.phase = result.expectation.phase?.rawValue ?? ""
            $0.kind = result.expectation.rule == nil ? "judged" : "rule"
            $0.status = result.verdict.rawValue
            $0.by = result.by ?? ""
            $0.text = [result.comment, result.verdict == .failed ? result.expectation.cost : nil]
                .compactMap { $0 }.joined(separator: " – ")
        }
    }
}
