import DrillModel

/// The runbook as it stood before a person settled a step: what taking that back restores.
struct UndoPoint: Hashable, Sendable {
    /// The step that was settled, then what it passed over or opened again.
    var ids: [String]
    let time: DrillTime
    let steps: [StepRecord]
    let phases: [PhaseRecord]
    let floor: Int
    let decidedAt: DrillTime?
    /// Whether the incident had been declared; what declares it sets a clock.
    let isDeclared: Bool
}

extension DrillState {
    /// Keeps the way back before an event about steps is taken in.
    ///
    /// What begins ends it: only the last thing that was done can be taken back.
    mutating func keepUndoPoint(before event: DrillEvent) {
        switch event {
        case .stepBegan(let id, _):
            begunPoint = isUpToAPerson(id) ? undoPoint(of: id) : nil
            undoPoint = nil
        case .approvalRequested: undoPoint = nil
        case .stepCompleted(let id, _, _) where isUpToAPerson(id),
            .stepFailed(let id, _) where isUpToAPerson(id):
            undoPoint = undoPoint(settling: id)
        case .decisionTaken(let id, _, _, _), .stepSkipped(let id, _, _):
            undoPoint = undoPoint(settling: id)
        case .stepsBypassed(let ids), .stepsReopened(let ids):
            if undoPoint?.time == now { undoPoint?.ids += ids }
        default: break
        }
    }

    /// The way back before a step is settled; one that was begun by that goes back to before both.
    private func undoPoint(settling id: String) -> UndoPoint {
        if let begunPoint, begunPoint.ids == [id], begunPoint.time == now { return begunPoint }
        return undoPoint(of: id)
    }

    private func undoPoint(of id: String) -> UndoPoint {
        UndoPoint(
            ids: [id], time: now, steps: steps, phases: phases, floor: floor, decidedAt: decidedAt,
            isDeclared: declaredAt != nil)
    }

    private func isUpToAPerson(_ id: String) -> Bool {
        record(id)?.kind.isUpToAPerson == true
    }

    /// Restores what the last settling changed; what the system has done since stays.
    mutating func takeBack() {
        guard let point = undoPoint else { return }
        for index in steps.indices {
            if point.ids.contains(steps[index].id) {
                steps[index] = point.steps[index]
            } else if point.steps[index].reached == nil {
                steps[index].reached = nil
            }
        }
        activeSteps = steps.indices.filter { steps[$0].status == .active }
        phases = point.phases
        floor = point.floor
        decidedAt = point.decidedAt
        undoPoint = nil
    }
}
