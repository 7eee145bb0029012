import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit

extension PlainText {
    /// A step in full.
    ///
    /// - Parameters:
    ///   - record: what has become of it.
    ///   - state: the session.
    ///   - withValues: whether what is seen now stands beside what is needed.
    /// - Returns: a line for each fact.
    static func step(
        _ record: StepRecord, in state: DrillState, withValues: Bool
    ) -> [String] {
        guard let step = state.drill.runbook.step(record.id) else { return [] }
        let isNow = record.id == state.currentStep?.id
        let title =
            "\(isNow ? "Now" : record.status.rawValue): \(record.phase.title): \(step.title)"
        return ["", "\(title) [\(step.id)]", "  \(facts(step))."]
            + ProseText.lines(step.prose).map(\.text).filter { !$0.isEmpty }.map { "  \($0)" }
            + commands(of: step, in: state)
            + work(step, state)
            + (withValues ? seen(step, record, state) : [])
            + step.choices.enumerated().map { "  Choice \($0 + 1): \($1.label)" }
            + ending(step, record, state)
    }

    private static func facts(_ step: RunbookStep) -> String {
        [
            step.kind.rawValue, step.owner?.title, step.expected.map { "about \($0.words)" },
            step.isOptional ? "optional" : nil,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private static func work(_ step: RunbookStep, _ state: DrillState) -> [String] {
        var lines: [String] = []
        if let action = step.action { lines.append("  Action: \(action)") }
        if let check = step.check { lines.append("  Check: \(check)") }
        if step.kind == .approval {
            let role = step.approver ?? .incidentCommander
            let holder = state.drill.plan.roles.first { $0.role == role }
            lines.append("  Approval of: \(role.title)\(holder.map { " (\($0.name))" } ?? "")")
        }
        return lines
    }

    /// What a check looks at, as it is now.
    private static func seen(
        _ step: RunbookStep, _ record: StepRecord, _ state: DrillState
    ) -> [String] {
        let conditions = (step.check?.condition.comparisons ?? []).map { comparison in
            "  Seen: " + metric(comparison.metric, in: state, limits: [comparison])
        }
        guard record.status == .active, let began = record.began else { return conditions }
        return conditions + ["  Begun at \(began.sinceStart.clock)."]
    }

    private static func ending(
        _ step: RunbookStep, _ record: StepRecord, _ state: DrillState
    ) -> [String] {
        let backend = state.drill.backend
        return [
            step.rollback.map { rollback in
                let how = rollback.isPerformed(on: backend) ? "by: " : ""
                return "  Undone \(how)\(rollback.words(on: backend))"
            },
            step.isIrreversible ? "  There is no way back from this step." : nil,
            record.note.flatMap { $0.isEmpty ? nil : "  Noted: \($0)" },
        ].compactMap { $0 }
    }
}
