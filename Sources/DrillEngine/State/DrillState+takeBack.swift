import DrillModel

extension DrillState {
    /// The steps that taking back would restore: the one that a person settled last, then what that
    /// passed over or opened again.
    ///
    /// Only what is a person's word can be taken back: a confirmation, a choice, a skip. What the
    /// system did or showed has happened, and a mark of the clocks stays where it is.
    ///
    /// - Returns: ids, the settled step first.
    /// - Throws: why there is nothing to take back.
    package func stepsToTakeBack() throws(Rejection) -> [String] {
        guard let point = undoPoint, let id = point.ids.first,
            let step = drill.runbook.step(id)
        else { throw .nothingToTakeBack }
        if let barrier = barrier(point, step) { throw .cannotBeTakenBack(step.title, barrier) }
        return point.ids
    }

    /// Why nothing can be taken back now; `nil` when something can.
    package var whyNotTakeBack: String? {
        do throws(Rejection) {
            _ = try stepsToTakeBack()
            return nil
        } catch {
            return error.description
        }
    }

    private func barrier(_ point: UndoPoint, _ step: RunbookStep) -> TakeBackBarrier? {
        if declaredAt != nil, !point.isDeclared { return .mark }
        if setsClock(step) { return .mark }
        if step.isIrreversible, record(step.id)?.status == .completed { return .irreversible }
        let hasRun = (actions.map(\.purpose) + commands.map(\.start.purpose)).contains {
            if case .step(let id) = $0 { point.ids.contains(id) } else { false }
        }
        if hasRun { return .happened }
        let isOvertaken = phases.contains {
            $0.began > point.time || ($0.ended ?? point.time) > point.time
        }
        return isOvertaken ? .overtaken : nil
    }

    /// Whether the instant of the step is a mark: T0, the declaration or a notification clock.
    private func setsClock(_ step: RunbookStep) -> Bool {
        guard record(step.id)?.status == .completed else { return false }
        return step.declares || step.disrupts
            || drill.plan.notificationClocks.contains {
                $0.stopsAt == step.id || $0.startsAt == .step(step.id)
            }
    }
}
