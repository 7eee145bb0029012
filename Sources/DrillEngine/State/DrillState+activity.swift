import DrillModel

extension DrillState {
    /// What the exercise clock is being spent on in this state.
    ///
    /// Where several things go on at once, the first of this list counts: a pause; detection, until
    /// the incident is declared; an action or a command that runs; an approval that is waited for; a check; a
    /// message; deciding, until recovery has been decided or where a decision is open; manual work.
    package var activity: Activity {
        if isPaused { return .paused }
        if declaredAt == nil { return .detect }
        if !runningActions.isEmpty || !runningCommands.isEmpty { return .execute }
        let active = steps.filter { $0.status == .active }
        if active.contains(where: { $0.approval != nil }) { return .awaitApproval }
        if active.contains(where: { $0.kind == .check || $0.kind == .wait }) { return .verify }
        guard let current = currentStep else {
            return recovery.recoveredAt == nil ? .verify : .idle
        }
        switch current.kind {
        case .communicate: return .communicate
        case .decision: return .decide
        default: break
        }
        if decidedAt == nil, current.phase <= .assess { return .decide }
        switch current.kind {
        case .manual, .command: return .execute
        default: return .idle
        }
    }
}
