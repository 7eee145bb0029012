import DrillEngine
import DrillModel

extension PlainConsole {
    /// Asks what the next command of a step needs, then shows it in full and asks whether to run it.
    ///
    /// - Parameters:
    ///   - name: the step; the current one where it is empty.
    ///   - answers: what has been answered so far, by variable or placeholder.
    /// - Throws: what keeps the session from going on.
    mutating func prepareCommand(
        of name: String, knowing answers: [String: String] = [:]
    ) throws {
        let id = name.isEmpty ? state.currentStep?.id ?? "" : name
        guard let environment = state.environment else { return }
        guard let draft = state.nextDraft(of: id, answering: answers) else {
            return paper.say(Rejection.nothingToRun(id).description)
        }
        if let asked = draft.questions.first {
            question = .command(step: id, asks: asked, known: answers)
            return
        }
        paper.say("This will be run on \(environment.name), which is real:")
        paper.say(draft.expanded.split(separator: "\n").map { "  $ \($0)" })
        if state.drill.runbook.step(id)?.disrupts == true {
            paper.say("It DISRUPTS the environment: T0.")
        }
        question = .sure(.runCommand(step: id, draft.run, answers: answers))
    }
}

extension PlainText {
    /// The commands of a step; on a live system with the values of their variables.
    static func commands(of step: RunbookStep, in state: DrillState) -> [String] {
        step.commands.flatMap { command in
            state.text(of: command).split(separator: "\n").map { "  Command: \($0)" }
        }
    }
}
