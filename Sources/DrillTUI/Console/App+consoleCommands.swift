import DrillEngine
import DrillModel

extension AppModel {
    /// Asks what the next command of a step needs, then shows it in full and asks whether to run it.
    ///
    /// - Parameters:
    ///   - id: the step.
    ///   - answers: what has been answered so far, by variable or placeholder.
    /// - Returns: what the shell has to do now, which is nothing: the operator is asked first.
    mutating func prepareCommand(of id: String, knowing answers: [String: String]) -> [AppEffect] {
        guard let state = session?.state, let environment = state.environment,
            let step = session?.step(id), let draft = state.nextDraft(of: id, answering: answers)
        else { return [] }
        if let question = draft.questions.first {
            ask(
                TextPrompt(
                    "Before the command runs", [question.text],
                    purpose: .commandAnswer(step: id, name: question.name, known: answers)))
            return []
        }
        overlay = .confirmation(
            .command(
                draft, of: step, in: environment,
                [.command(.runCommand(step: id, draft.run, answers: answers), by: nil)],
                outOfOrder: isOutOfOrder))
        return []
    }

    /// Asks whether a command was run by somebody, who is then taken at his or her word.
    mutating func askWhetherDoneByHand() {
        guard let record = shownStep, let step = session?.step(record.id) else { return }
        overlay = .confirmation(
            Confirmation(
                "Have you done it by hand?",
                [step.title, "Muster has not run it; the report says that you did it yourself."],
                yes: "note that it is done", no: "go back",
                intent: .goOn([.command(.complete(step: step.id, note: "by hand"), by: nil)])))
    }
}

extension Confirmation {
    /// The question before a command touches what is real: the whole of it, expanded.
    fileprivate static func command(
        _ draft: CommandDraft, of step: RunbookStep, in environment: LiveEnvironment,
        _ effects: [AppEffect], outOfOrder: Bool
    ) -> Confirmation {
        let lines = draft.expanded.split(separator: "\n").map { "  \($0)" }
        let warnings = [
            step.disrupts ? "It DISRUPTS the environment: T0." : nil,
            step.isIrreversible ? "It cannot be undone." : nil,
            outOfOrder ? "It is out of order: the runbook has another step next." : nil,
        ].compactMap { $0 }
        return Confirmation(
            "Run this on \(environment.name)?",
            lines + [""] + warnings + [
                "It is stopped after \(draft.run.timeout.words)."
            ], yes: "run it", no: "leave it", intent: .goOn(effects),
            isDangerous: step.disrupts || step.isIrreversible)
    }
}
