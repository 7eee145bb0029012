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
                        role.title + gap + session.state.name(in: assignment),
                        RoleDuties(role, in: session.state.drill.runbook).words, intent: .nothing)
                }))
    }
}
