package import DrillModel

/// What a runbook has for a role: what it does and what it approves.
package struct RoleDuties: Hashable, Sendable {
    private let does: [String]
    private let approves: [String]

    package init(_ role: Role, in runbook: Runbook) {
        let steps = runbook.phasedSteps.map(\.step)
        does = steps.filter { $0.owner == role }.map(\.title)
        approves = steps.filter {
            $0.kind == .approval && $0.approver ?? .incidentCommander == role
        }
        .map(\.title)
    }

    /// The duties in a sentence or two.
    package var words: String {
        let parts = [("Does", does), ("Approves", approves)].filter { !$0.1.isEmpty }
            .map { "\($0.0): \($0.1.joined(separator: "; "))." }
        return parts.isEmpty
            ? "No step of the runbook names this role." : parts.joined(separator: " ")
    }
}
