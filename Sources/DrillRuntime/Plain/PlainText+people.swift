import DrillEngine
import DrillModel
import DrillTUI

extension PlainText {
    /// Who takes part, with what the runbook has for each.
    static func people(_ state: DrillState) -> [String] {
        state.drill.plan.roles.map { assignment in
            let duties = RoleDuties(assignment.role, in: state.drill.runbook)
            let name = state.name(in: assignment)
            return "\(assignment.role.title): \(name). \(duties.words)"
        }
    }

    /// What is still to come, and what has become of the rest.
    static func coming(_ state: DrillState, at now: DrillTime) -> [String] {
        let injects = PlannedInject.all(of: state)
        guard !injects.isEmpty else { return ["The plan has no injects."] }
        return injects.map { inject in
            "\(inject.inject.id), \(inject.standingWords(at: now)), comes \(inject.trigger): "
                + inject.subject
        }
    }
}
