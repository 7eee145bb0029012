import DrillEngine
import DrillModel

extension AppModel {
    /// Lists who takes part, with what the runbook has for each.
    mutating func showPeople() {
        guard let session else { return }
        let roles = session.state.drill.plan.roles
        let widest = roles.map(\.role.title.count).max() ?? 0
        overlay = .menu(
            Menu(
                "Who does what",
                roles.map { assignment in
                    let role = assignment.role
                    let gap = String(repeating: " ", count: widest - role.title.count + 2)
                    return Menu.Item(
                        role.title + gap + assignment.name,
                        duties(of: role, in: session.state.drill.runbook), intent: .nothing)
                }))
    }

    private func duties(of role: Role, in runbook: Runbook) -> String {
        let steps = runbook.phasedSteps.map(\.step)
        let does = steps.filter { $0.owner == role }.map(\.title)
        let approves = steps.filter { $0.kind == .approval && approver(of: $0) == role }
            .map(\.title)
        let parts = [("Does", does), ("Approves", approves)].filter { !$0.1.isEmpty }
            .map { "\($0.0): \($0.1.joined(separator: "; "))." }
        return parts.isEmpty
            ? "No step of the runbook names this role." : parts.joined(separator: " ")
    }

    private func approver(of step: RunbookStep) -> Role { step.approver ?? .incidentCommander }
}
