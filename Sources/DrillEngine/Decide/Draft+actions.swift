import DrillModel

extension Draft {
    /// Begins an action; its number is the next one of the session.
    mutating func start(_ action: Invocation, for purpose: ActionPurpose) {
        let id = ActionID(state.actions.count + 1)
        emit(.actionStarted(id: id, action: action, by: by, purpose: purpose))
    }

    mutating func abort(
        _ reason: String, endingPauseOf pause: DrillDuration
    ) throws(Rejection) {
        let reason = try nonEmpty(reason)
        if state.isPaused { emit(.resumed(by: by, pausedFor: pause)) }
        emit(.abortRequested(by: by, reason: reason))
        stopCommands()
    }

    /// Undoes a step of an aborted drill, or takes note that a person has undone it by hand.
    mutating func rollBack(_ id: String) throws(Rejection) {
        guard let entry = state.rollbacks.first(where: { $0.step.id == id }) else {
            throw .nothingToRollBack(id)
        }
        guard !state.runningActions.contains(where: { $0.purpose.step == id }) else {
            throw .actionsStillRunning
        }
        switch entry.rollback {
        case .action(let action): start(action, for: .rollback(step: id))
        case .command, .manual: emit(.rolledBackByHand(step: id, by: by))
        }
    }

    /// Ends an aborted drill, after a look at the steady state.
    mutating func finishAbort() throws(Rejection) {
        guard state.runningActions.isEmpty else { throw .actionsStillRunning }
        guard state.runningCommands.isEmpty else { throw .commandRuns }
        let conditions = state.drill.plan.steadyState
        let truth =
            conditions.isEmpty
            ? .unknown : view.actual(all: conditions)
        emit(.rollbackEnded(steadyState: truth))
        end(.aborted)
    }

    /// Takes in what the backend reports on its own.
    mutating func take(_ notice: BackendNotice) {
        switch notice {
        case .alertFired(let alert): emit(.alertFired(alert))
        case .alertResolved(let name): emit(.alertResolved(name: name))
        case .remark(let component, let text): emit(.remarked(component: component, text: text))
        case .commandPrinted(let id, let text): emit(.commandPrinted(id: id, text: text))
        case .commandFinished(let id, let result): finish(id, result)
        case .sourceChanged(let name, let reason): hear(of: name, silentBecause: reason)
        case .looked: watchRecovery()
        case .disrupted:
            if state.disruptedAt == nil { emit(.disruptionMarked(by: "the recording")) }
        case .actionFinished(let id, let outcome):
            guard let record = state.actions.first(where: { $0.id == id }), record.outcome == nil
            else { return }
            emit(.actionFinished(id: id, outcome: outcome))
            guard case .step(let step) = record.purpose,
                state.actions.last(where: { $0.purpose == record.purpose })?.id == id
            else { return }
            settle(step, with: outcome, by: record.by)
        }
    }

    private mutating func settle(_ id: String, with outcome: ActionOutcome, by: String) {
        guard state.record(id)?.status == .active, state.status == .running else { return }
        if outcome.succeeded {
            emit(.stepCompleted(id: id, by: by, note: outcome.message))
            goOn(after: id)
        } else {
            emit(.stepFailed(id: id, reason: outcome.message))
        }
    }
}
