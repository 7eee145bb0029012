package import DrillModel

extension DrillState {
    /// Whether the session runs against a real environment.
    package var isLive: Bool { info?.backend == .live }

    /// The environment of a live session.
    package var environment: LiveEnvironment? { drill.environment }

    /// What is known of variables and placeholders: from the beginning, and from answers since.
    package var knownValues: [String: String] {
        commands.reduce(into: info?.variables ?? [:]) { known, record in
            known.merge(record.start.answers) { $1 }
        }
    }

    /// The commands that have not ended.
    package var runningCommands: [CommandRecord] {
        commands.filter { $0.result == nil }
    }

    /// The command of a step that is to be run next; `nil` when all have succeeded.
    ///
    /// What succeeded since the step was last reached is not run again.
    package func nextCommand(of step: String) -> (block: Int, command: CommandBlock)? {
        guard let blocks = drill.runbook.step(step)?.commands else { return nil }
        let reached = record(step)?.reached ?? .start
        let done = commands.filter {
            $0.start.purpose == .step(id: step) && $0.began >= reached
                && $0.result?.succeeded == true
        }.map(\.start.block)
        return blocks.indices.first { !done.contains($0) }.map { ($0, blocks[$0]) }
    }

    /// The sources that do not answer now, and since when.
    package var silentSources: [SilentSource] { silences.filter { $0.until == nil } }

    /// Whether an action or a command runs.
    package var isBusy: Bool {
        actions.contains { $0.outcome == nil } || commands.contains { $0.result == nil }
    }

    /// Whether a step has a command left that is run on a real environment.
    package func hasCommandToRun(_ step: String) -> Bool {
        isLive && nextCommand(of: step) != nil
    }

    /// The command that a step runs next, as far as it is known; `nil` where it has none left, or the
    /// system is simulated.
    ///
    /// - Parameters:
    ///   - step: the step.
    ///   - answers: what has just been answered, by variable or placeholder.
    /// - Returns: the draft of the command.
    package func nextDraft(
        of step: String, answering answers: [String: String] = [:]
    ) -> CommandDraft? {
        guard let environment, let next = nextCommand(of: step) else { return nil }
        return CommandDraft(
            next.command, in: environment, knowing: knownValues.merging(answers) { $1 })
    }

    /// The text of a command as an operator reads it: with the values of its variables where it
    /// would be run.
    package func text(of command: CommandBlock) -> String {
        guard let environment else { return command.text }
        return CommandDraft(command, in: environment, knowing: knownValues).expanded
    }

    /// What has to be given to undo a step of an aborted drill.
    package func undoing(
        _ entry: (step: RunbookStep, rollback: RunbookStep.Rollback)
    ) -> Command {
        guard let environment, case .command(let script) = entry.rollback else {
            return .rollBack(step: entry.step.id)
        }
        let draft = CommandDraft(script: script, in: environment, knowing: knownValues)
        return .rollBackByCommand(step: entry.step.id, draft.run, answers: [:])
    }

    /// Takes in an event about commands and sources.
    mutating func applyCommand(_ event: DrillEvent) {
        switch event {
        case .commandStarted(let id, let start):
            commands.append(CommandRecord(id: id, start: start, began: now))
        case .commandPrinted(let id, let text):
            guard let index = commands.firstIndex(where: { $0.id == id }) else { return }
            commands[index].output += text
        case .commandFinished(let id, let result):
            guard let index = commands.firstIndex(where: { $0.id == id }) else { return }
            commands[index].ended = now
            commands[index].result = result
        case .sourceWentSilent(let name, let reason):
            silences.append(SilentSource(name: name, reason: reason, since: now))
        case .sourceAnswers(let name):
            guard
                let index = silences.lastIndex(where: { $0.name == name && $0.until == nil })
            else { return }
            silences[index].until = now
        default: break
        }
    }
}
