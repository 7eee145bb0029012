package import DrillModel

extension DrillState {
    /// Who has a role in this session: whoever runs it is its operator, whatever the plan says.
    package func name(in assignment: RoleAssignment) -> String {
        assignment.role == .operator ? info?.operator ?? assignment.name : assignment.name
    }
}
