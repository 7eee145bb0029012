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
        if isBusy { return .execute }
        if activeSteps.contains(where: { steps[$0].approval != nil }) { return .awaitApproval }
        if activeSteps.contains(where: {
            steps[$0].kind == .check || steps[$0].kind == .wait
        }) {
            return .verify
        }
        guard let place = currentPlace else {
            return recovery.recoveredAt == nil ? .verify : .idle
        }
        switch steps[place].kind {
        case .communicate: return .communicate
        case .decision: return .decide
        default: break
        }
        if decidedAt == nil, steps[place].phase <= .assess { return .decide }
        switch steps[place].kind {
        case .manual, .command: return .execute
        default: return .idle
        }
    }
}
