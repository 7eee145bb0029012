import DrillModel

extension Draft {
    /// Asks the holder of a role for leave; a simulated colleague answers in his own time.
    mutating func requestApproval(_ step: RunbookStep, from role: Role) throws(Rejection) {
        let holder = state.drill.plan.roles.first { $0.role == role }
        emit(.stepBegan(id: step.id, by: by))
        emit(
            .approvalRequested(
                ApprovalRequest(
                    step: step.id,
                    by: by,
                    role: role,
                    of: holder?.name,
                    answerDue: holder.flatMap { answer(of: $0, to: by) })))
    }

    mutating func escalate(_ id: String, to role: Role) throws(Rejection) {
        guard let request = state.record(id)?.approval else { throw .noApprovalOpen(id) }
        guard let holder = state.drill.plan.roles.first(where: { $0.role == role }) else {
            throw .nobodyHoldsRole(role)
        }
        emit(
            .approvalRequested(
                ApprovalRequest(
                    step: id,
                    by: request.by,
                    role: role,
                    of: holder.name,
                    answerDue: answer(of: holder, to: request.by))))
    }

    /// When a simulated colleague answers; nobody answers his own request.
    private func answer(of holder: RoleAssignment, to asker: String) -> DrillTime? {
        guard holder.name != asker else { return nil }
        return holder.answersAfter.map { now + $0 }
    }

    /// An approval is open at the step, and whoever answers is not the one who asked.
    func requireApproval(_ id: String) throws(Rejection) {
        guard let request = state.record(id)?.approval else { throw .noApprovalOpen(id) }
        guard request.by != by else { throw .ownApproval(by) }
    }

    /// Lets simulated colleagues answer whose time has come.
    mutating func answerApprovals() {
        for index in state.activeSteps {
            guard state.steps[index].kind == .approval,
                let request = state.steps[index].approval, let due = request.answerDue,
                due <= now, let name = request.of
            else { continue }
            emit(.approvalGranted(id: request.step, by: name))
            goOn(after: request.step)
        }
    }
}
