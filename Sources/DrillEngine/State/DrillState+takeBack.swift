import DrillModel

extension DrillState {
    /// The steps that taking back would open again: what a person settled last, and what it passed
    /// over.
    ///
    /// Only what is a person's word can be taken back: a confirmation, a choice, a skip. What the
    /// system did or showed has happened, and a mark of the clocks stays where it is.
    ///
    /// - Returns: ids, the step itself first.
    /// - Throws: why there is nothing to take back.
    package func stepsToTakeBack() throws(Rejection) -> [String] {
        let settled = steps.indices.filter { steps[$0].isOver }
        guard let place = settled.max(by: { endOfStep($0) < endOfStep($1) }),
            let step = drill.runbook.step(steps[place].id)
        else { throw .nothingToTakeBack }
        let record = steps[place]
        if let barrier = barrier(record, step) { throw .cannotBeTakenBack(step.title, barrier) }
        let passedOver = steps[place...].filter {
            record.kind == .decision && $0.status == .bypassed && $0.ended == record.ended
        }
        return [record.id] + passedOver.map(\.id)
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

    /// When a step ended; of those that ended together the later in the runbook was the last.
    private func endOfStep(_ place: Int) -> (DrillTime, Int) {
        (steps[place].ended ?? .start, place)
    }

    private func barrier(_ record: StepRecord, _ step: RunbookStep) -> TakeBackBarrier? {
        let end = record.ended ?? .start
        let isOvertaken = steps.contains {
            $0.status == .active && $0.id != record.id && ($0.began ?? .start) >= end
        }
        if isOvertaken { return .overtaken }
        guard record.status != .skipped else { return nil }
        switch record.kind {
        case .action, .check, .wait: return .happened
        case .approval: return .answered
        case .manual, .command, .communicate, .decision: break
        }
        if step.declares || step.disrupts { return .mark }
        return step.isIrreversible ? .irreversible : nil
    }
}

extension StepRecord {
    /// Whether it was done, skipped or failed, by whomever.
    fileprivate var isOver: Bool {
        status == .completed || status == .skipped || status == .failed
    }
}
