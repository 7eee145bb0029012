import DrillEngine
import DrillModel

/// The suites of a report: the objectives, the phases, and what belongs to no phase.
enum JUnitSuites {
    static func all(_ report: Report) -> [JUnitSuite] {
        [objectives(report)] + report.score.phases.map { suite(of: $0, report) }
            + expectationsOutsidePhases(report)
    }

    private static func objectives(_ report: Report) -> JUnitSuite {
        let outcome = report.score.outcome
        let verdict = "\(outcome.title): \(report.headline)"
        return JUnitSuite(
            id: "objectives", title: "Objectives", length: report.lastEventAt.sinceStart,
            cases: [
                JUnitCase(
                    name: "outcome: met",
                    result: outcome == .interrupted
                        ? .error(verdict) : .init(outcome == .met, verdict)),
                objective("RTO", report.score.recovery, report.recoveryVerdict),
                objective("RPO", report.score.data, report.dataVerdict),
            ])
    }

    private static func objective(
        _ name: String, _ measure: Score.Measure, _ verdict: String
    ) -> JUnitCase {
        let target = Words.length(measure.target, else: "no target")
        return JUnitCase(
            name: "\(name): \(target)", length: measure.actual,
            result: .init(
                measure.met, verdict.isEmpty ? "No target was set, and nothing is known." : verdict)
        )
    }

    private static func suite(of phase: Score.Phase, _ report: Report) -> JUnitSuite {
        let steps = report.steps.filter { $0.phase == phase.id }.map(step)
        let expected = report.expectations.filter { phaseID(of: $0, report) == phase.id }
        return JUnitSuite(
            id: phase.id.rawValue, title: phase.id.title,
            length: phase.measure.actual ?? .zero,
            cases: target(of: phase) + steps + expected.map(expectation))
    }

    /// The phase of an expectation, if the report has a suite for it.
    private static func phaseID(of result: ExpectationResult, _ report: Report) -> PhaseID? {
        result.expectation.phase.flatMap { id in
            report.score.phases.contains { $0.id == id } ? id : nil
        }
    }

    private static func target(of phase: Score.Phase) -> [JUnitCase] {
        guard let target = phase.measure.target else { return [] }
        let message =
            phase.measure.actual.map {
                "\(phase.id.title) took \(Words.length($0)), its target is \(Words.length(target))."
            } ?? "\(phase.id.title) was not finished within its target of \(Words.length(target))."
        let open = phase.began == nil ? "The phase was not reached." : "The phase was not finished."
        return [
            JUnitCase(
                name: "target: \(Words.length(target))", length: phase.measure.actual,
                result: .init(phase.measure.met, phase.measure.met == nil ? open : message))
        ]
    }

    private static func step(_ step: ReportStep) -> JUnitCase {
        let note = step.note.map { ": \($0)" } ?? ""
        let result: JUnitCase.Result =
            switch step.status {
            case .completed: .passed
            case .failed: .failed("failed\(note)")
            case .skipped, .bypassed, .unfinished, .notReached:
                .skipped("\(step.status.title)\(note)")
            }
        return JUnitCase(
            name: "step \(step.id): \(step.title)", length: step.length, result: result)
    }

    private static func expectation(_ result: ExpectationResult) -> JUnitCase {
        let passed = result.verdict == .notJudged ? nil : result.verdict == .passed
        let message = [
            ReportTables.word(result.verdict), result.comment,
            result.verdict == .failed ? result.expectation.cost : nil,
        ]
        return JUnitCase(
            name: "expectation \(result.expectation.id): \(result.expectation.text)",
            result: .init(passed, message.compactMap { $0 }.joined(separator: ": ")))
    }

    private static func expectationsOutsidePhases(_ report: Report) -> [JUnitSuite] {
        let cases = report.expectations.filter { phaseID(of: $0, report) == nil }
            .map(expectation)
        guard !cases.isEmpty else { return [] }
        return [
            JUnitSuite(id: "expectations", title: "Expectations", length: .zero, cases: cases)
        ]
    }
}
