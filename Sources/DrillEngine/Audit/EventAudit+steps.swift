import DrillModel

extension EventAudit {
    /// What speaks against an event about steps.
    static func step(_ event: DrillEvent, _ state: DrillState) -> String? {
        let ids = event.steps
        for id in ids where state.record(id) == nil { return "the runbook has no step “\(id)”" }
        if case .stepTakenBack = event {
            return (try? state.stepsToTakeBack()) == ids ? nil : "these steps cannot be taken back"
        }
        guard let id = ids.first, let record = state.record(id) else { return nil }
        return settling(event, record, state)
    }

    private static func settling(
        _ event: DrillEvent, _ record: StepRecord, _ state: DrillState
    ) -> String? {
        let isActive = record.status == .active
        switch event {
        case .stepBegan:
            return isActive || record.status == .completed
                ? "step “\(record.id)” is \(record.status.rawValue)" : nil
        case .stepCompleted, .approvalRequested:
            return isActive ? nil : "step “\(record.id)” was not begun"
        case .stepFailed:
            return record.status == .completed ? "step “\(record.id)” is completed" : nil
        case .stepSkipped:
            return record.status.isSettled
                ? "step “\(record.id)” is \(record.status.rawValue)" : nil
        case .checkChanged(_, let holds):
            return isActive && holds != (record.heldSince != nil)
                ? nil : "the check “\(record.id)” is not under way, or holds so already"
        case .decisionTaken(_, _, let label, let next):
            let choices = state.drill.runbook.step(record.id)?.choices ?? []
            return isActive && choices.contains(RunbookStep.Choice(label: label, next: next))
                ? nil : "“\(label)”, on to “\(next)”, is no choice that is open at “\(record.id)”"
        case .approvalGranted(_, let by), .approvalRefused(_, let by, _):
            guard let request = record.approval else {
                return "no approval is asked for at “\(record.id)”"
            }
            return request.by == by ? "\(by) answers the own request" : nil
        default: return nil
        }
    }

    /// What speaks against an event about injects.
    static func inject(_ timed: TimedEvent, _ state: DrillState) -> String? {
        guard let id = timed.event.inject,
            let index = state.injects.firstIndex(where: { $0.id == id })
        else { return "the plan has no inject “\(timed.event.inject ?? "")”" }
        let record = state.injects[index]
        let isToCome = record.firedAt == nil && record.leftOutBy == nil
        switch timed.event {
        case .injectFired(_, nil):
            guard record.isComing else { return "inject “\(id)” does not come any more" }
            guard !state.shared.isConditional[index] else { return nil }
            return state.dueTime(of: index).map { $0 <= timed.time } == true
                ? nil : "inject “\(id)” is not due yet"
        case .injectFired, .injectLeftOut:
            return isToCome ? nil : "inject “\(id)” does not come any more"
        case .injectHeld:
            return record.isComing ? nil : "inject “\(id)” does not come, or is held"
        case .injectReleased:
            return isToCome && record.heldBy != nil ? nil : "inject “\(id)” is not held"
        case .injectAnswered:
            return record.firedAt != nil && record.answeredAt == nil
                ? nil : "no answer to “\(id)” is open"
        default: return nil
        }
    }
}

extension DrillEvent {
    /// The steps that an event is about, the first one first.
    fileprivate var steps: [String] {
        switch self {
        case .stepBegan(let id, _), .stepCompleted(let id, _, _), .stepFailed(let id, _),
            .stepSkipped(let id, _, _), .checkChanged(let id, _), .decisionTaken(let id, _, _, _),
            .approvalGranted(let id, _), .approvalRefused(let id, _, _):
            [id]
        case .approvalRequested(let request): [request.step]
        case .stepsBypassed(let ids), .stepsReopened(let ids), .stepTakenBack(let ids, _): ids
        default: []
        }
    }

    fileprivate var inject: String? {
        switch self {
        case .injectFired(let id, _), .injectAnswered(let id, _, _), .injectHeld(let id, _),
            .injectReleased(let id, _), .injectLeftOut(let id, _):
            id
        default: nil
        }
    }
}
