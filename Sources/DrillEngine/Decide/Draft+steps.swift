import DrillModel

extension Draft {
    mutating func carryOutStep(_ command: Command) throws(Rejection) {
        switch command {
        case .declare: try declare()
        case .begin(let id): try begin(id)
        case .complete(let id, let note): try confirm(id, note)
        case .fail(let id, let reason):
            let (record, _) = try open(id)
            guard !state.isRunning(id) else { throw .stepStillRuns(id) }
            emit(.stepFailed(id: record.id, reason: try nonEmpty(reason)))
        case .skip(let id, let reason): try skip(id, reason)
        case .choose(let id, let label): try choose(id, label)
        case .takeBack: try takeBack()
        case .escalate(let id, let role): try escalate(id, to: role)
        case .grantApproval(let id):
            try requireApproval(id)
            emit(.approvalGranted(id: id, by: by))
            goOn(after: id)
        case .refuseApproval(let id, let reason):
            try requireApproval(id)
            emit(.approvalRefused(id: id, by: by, reason: try nonEmpty(reason)))
        default: break
        }
    }

    /// The record and the text of a step that can still be worked on.
    private func open(_ id: String) throws(Rejection) -> (StepRecord, RunbookStep) {
        guard let record = state.record(id), let step = state.drill.runbook.step(id) else {
            throw .unknownStep(id)
        }
        // What was skipped or jumped over may be done after all; what is completed stays so.
        guard record.status != .completed else { throw .stepSettled(id, record.status) }
        return (record, step)
    }

    /// Declares the incident; the step that is there for it is done by it.
    private mutating func declare() throws(Rejection) {
        guard state.declaredAt == nil else { throw .alreadyDeclared }
        if let current = state.currentStep, let step = state.drill.runbook.step(current.id),
            step.declares, step.kind.isUpToAPerson
        {
            return try confirm(current.id, nil)
        }
        guard state.canDeclare else { throw .nothingToDeclare }
        emit(.incidentDeclared(by: by))
        enterPhase()
    }

    private mutating func begin(_ id: String) throws(Rejection) {
        let (record, step) = try open(id)
        guard record.status != .active, !state.isRunning(id) else { throw .stepAlreadyBegun(id) }
        switch step.kind {
        case .approval: try requestApproval(step, from: step.approver ?? .incidentCommander)
        case .action:
            emit(.stepBegan(id: id, by: by))
            if let action = step.action { start(action, for: .step(id: id)) }
        case .check, .wait:
            emit(.stepBegan(id: id, by: by))
            watchChecks()
        case .manual, .command, .communicate, .decision:
            emit(.stepBegan(id: id, by: by))
        }
    }

    /// Confirms a step; one that was not begun is begun by it.
    private mutating func confirm(_ id: String, _ note: String?) throws(Rejection) {
        let (record, step) = try open(id)
        switch step.kind {
        case .manual, .command, .communicate: break
        default: throw .stepNeedsMoreThanConfirmation(id, step.kind)
        }
        if step.declares, state.declaredAt == nil {
            guard state.canDeclare else { throw .nothingToDeclare }
            emit(.incidentDeclared(by: by))
        }
        if record.status != .active { emit(.stepBegan(id: id, by: by)) }
        emit(.stepCompleted(id: id, by: by, note: note))
        goOn(after: id)
    }

    private mutating func skip(_ id: String, _ reason: String) throws(Rejection) {
        let (record, step) = try open(id)
        guard !record.status.isSettled else { throw .stepSettled(id, record.status) }
        guard !state.isRunning(id) else { throw .stepStillRuns(id) }
        guard step.isOptional || reason.contains(where: { !$0.isWhitespace }) else {
            throw .stepIsRequired(id)
        }
        emit(.stepSkipped(id: id, by: by, reason: reason))
        goOn(after: id)
    }

    private mutating func choose(_ id: String, _ label: String) throws(Rejection) {
        let (record, step) = try open(id)
        guard step.kind == .decision else { throw .notADecision(id) }
        guard let choice = step.choices.first(where: { $0.label == label }),
            let from = state.steps.firstIndex(where: { $0.id == id }),
            let to = state.steps.firstIndex(where: { $0.id == choice.next })
        else { throw .unknownChoice(label, labels: step.choices.map(\.label)) }
        if record.status != .active { emit(.stepBegan(id: id, by: by)) }
        emit(.decisionTaken(id: id, by: by, label: label, next: choice.next))
        if to > from {
            let passed = state.steps[(from + 1)..<to].filter {
                !$0.status.isSettled && !state.isRunning($0.id)
            }
            if !passed.isEmpty { emit(.stepsBypassed(ids: passed.map(\.id))) }
        } else {
            let again = state.steps[to...from].map(\.id).filter { !state.isRunning($0) }
            emit(.stepsReopened(ids: again))
        }
        goOn(after: id)
    }

    private mutating func takeBack() throws(Rejection) {
        emit(.stepTakenBack(ids: try state.stepsToTakeBack(), by: by))
    }

    /// What follows from a step that is over: marks of the clocks, and perhaps the next phase.
    mutating func goOn(after id: String) {
        guard let step = state.drill.runbook.step(id), let record = state.record(id) else { return }
        if step.disrupts, record.status == .completed, state.disruptedAt == nil {
            emit(.disruptionMarked(by: by))
        }
        enterPhase()
    }

    /// Opens the phase of the next thing to do.
    ///
    /// Before the declaration it is `detect`; leaving the steps of `detect` behind declares.
    private mutating func enterPhase() {
        guard state.disruptedAt != nil, state.status == .running else { return }
        guard let current = state.currentStep, !state.isLeftBehind(current.id) else {
            if let open = state.currentPhase { emit(.phaseLeft(open.id)) }
            return
        }
        if current.phase > .detect, state.declaredAt == nil {
            emit(.incidentDeclared(by: by))
        }
        guard state.declaredAt != nil else { return }
        let phase = max(.assess, current.phase)
        let hasGoneBack = events.contains {
            if case .stepsReopened = $0.event { true } else { false }
        }
        if phase > state.currentPhase?.id ?? .detect || hasGoneBack { emit(.phaseEntered(phase)) }
    }
}
