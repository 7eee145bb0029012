import DrillModel

extension Draft {
    /// Begins the next command of a step, or the command that undoes a step of an aborted drill.
    mutating func carryOutCommand(_ command: Command) throws(Rejection) {
        guard state.isLive else { throw .notLive }
        switch command {
        case .runCommand(let step, let run, let answers): try runNext(of: step, run, answers)
        case .rollBackByCommand(let step, let run, let answers):
            try rollBack(step, by: run, answers)
        case .stopCommands:
            guard !state.runningCommands.isEmpty else { throw .noCommandRuns }
            stopCommands()
        default: break
        }
    }

    private mutating func runNext(
        of id: String, _ run: CommandRun, _ answers: [String: String]
    ) throws(Rejection) {
        guard let record = state.record(id), let step = state.drill.runbook.step(id) else {
            throw .unknownStep(id)
        }
        guard record.status != .completed else { throw .stepSettled(id, record.status) }
        guard let next = state.nextCommand(of: id) else { throw .nothingToRun(id) }
        guard state.runningCommands.isEmpty else { throw .commandRuns }
        if step.kind == .command, record.status != .active { emit(.stepBegan(id: id, by: by)) }
        start(
            CommandStart(
                run: run, purpose: .step(id: id), block: next.block, by: by, answers: answers))
    }

    private mutating func rollBack(
        _ id: String, by run: CommandRun, _ answers: [String: String]
    ) throws(Rejection) {
        guard let entry = state.rollbacks.first(where: { $0.step.id == id }),
            case .command = entry.rollback
        else { throw .nothingToRollBack(id) }
        guard state.runningCommands.isEmpty else { throw .commandRuns }
        start(CommandStart(run: run, purpose: .rollback(step: id), by: by, answers: answers))
    }

    private mutating func start(_ start: CommandStart) {
        emit(.commandStarted(id: CommandID(state.commands.count + 1), start))
    }

    /// Has every command killed that runs.
    mutating func stopCommands() {
        for record in state.runningCommands {
            emit(.commandStopRequested(id: record.id, by: by))
        }
    }

    /// Takes in the end of a command; its step is over when it failed, or was the last one.
    mutating func finish(_ id: CommandID, _ result: CommandResult) {
        guard let record = state.commands.first(where: { $0.id == id }), record.result == nil
        else { return }
        emit(.commandFinished(id: id, result))
        guard case .step(let step) = record.start.purpose, state.status == .running,
            let stepRecord = state.record(step), stepRecord.status == .active,
            stepRecord.kind == .command
        else { return }
        if !result.succeeded {
            emit(.stepFailed(id: step, reason: "\(result)"))
        } else if state.nextCommand(of: step) == nil {
            by = record.start.by
            emit(.stepCompleted(id: step, by: by, note: nil))
            goOn(after: step)
        }
    }

    /// What ran when the process was gone has ended with it.
    mutating func loseCommands() {
        for record in state.runningCommands { finish(record.id, CommandResult(.lost)) }
    }

    /// Takes in that a source stopped answering, or answers again.
    mutating func hear(of name: String, silentBecause reason: String?) {
        let isSilent = state.silentSources.contains { $0.name == name }
        if let reason {
            if !isSilent { emit(.sourceWentSilent(name: name, reason: reason)) }
        } else if isSilent {
            emit(.sourceAnswers(name: name))
        }
    }
}
