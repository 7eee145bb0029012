import DrillModel

extension DrillState {
    /// Takes in an event about steps.
    mutating func applyStep(_ event: DrillEvent) {
        keepUndoPoint(before: event)
        switch event {
        case .stepBegan(let id, let by):
            update(id) { [now] in
                $0.status = .active
                $0.began = $0.kind.isUpToAPerson && $0.attempts == 0 ? $0.reached ?? now : now
                $0.ended = nil
                $0.by = by
                $0.note = nil
                $0.heldSince = nil
                $0.attempts += 1
            }
        case .stepCompleted(let id, let by, let note): complete(id, by: by, note: note)
        case .stepFailed(let id, let reason): settle(id, .failed, note: reason)
        case .stepSkipped(let id, let by, let reason):
            settle(id, .skipped, note: reason, by: by)
        case .stepsBypassed(let ids):
            for id in ids { settle(id, .bypassed) }
        case .stepsReopened(let ids):
            for id in ids { reopen(id) }
            floor = 0
        case .stepTakenBack: takeBack()
        case .checkChanged(let id, let holds):
            update(id) { [now] in $0.heldSince = holds ? now : nil }
        case .decisionTaken(let id, let by, let label, let next):
            complete(id, by: by, note: label)
            floor = steps.firstIndex { $0.id == next } ?? floor
        case .approvalRequested(let request):
            update(request.step) { $0.approval = request }
        case .approvalGranted(let id, let by):
            complete(id, by: by, note: nil)
        case .approvalRefused(let id, let by, let reason):
            settle(id, .failed, note: "refused by \(by): \(reason)")
        default: break
        }
    }

    private mutating func complete(_ id: String, by: String, note: String?) {
        settle(id, .completed, note: note, by: by)
        guard let step = drill.runbook.step(id) else { return }
        if step.decides, decidedAt == nil { decidedAt = now }
    }

    private mutating func reopen(_ id: String) {
        update(id) {
            $0.status = .pending
            $0.attempts = 0
            $0.reached = nil
            $0.ended = nil
            $0.note = nil
            $0.heldSince = nil
            $0.approval = nil
        }
    }

    private mutating func settle(
        _ id: String,
        _ status: StepRecord.Status,
        note: String? = nil,
        by: String? = nil
    ) {
        update(id) { [now] in
            $0.status = status
            $0.ended = now
            $0.note = note ?? $0.note
            $0.by = by ?? $0.by
            $0.approval = nil
        }
    }

    private mutating func update(_ id: String, _ change: (inout StepRecord) -> Void) {
        guard let index = steps.firstIndex(where: { $0.id == id }) else { return }
        change(&steps[index])
        let isActive = steps[index].status == .active
        guard isActive != activeSteps.contains(index) else { return }
        if isActive {
            activeSteps.insert(
                index, at: activeSteps.firstIndex { $0 > index } ?? activeSteps.count)
        } else {
            activeSteps.removeAll { $0 == index }
        }
    }
}
