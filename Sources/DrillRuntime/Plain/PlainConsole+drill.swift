import DrillEngine
import DrillModel
import DrillTUI

extension PlainConsole {
    /// The step that a line names by its first word, or the current one, with the rest of the line.
    private func step(_ rest: String) -> (id: String, rest: String)? {
        if let (word, others) = Self.firstWord(of: rest), state.record(word) != nil {
            return (word, others)
        }
        return state.currentStep.map { ($0.id, rest) }
    }

    /// Asks for what a line lacks; it is carried out with the next one.
    mutating func complete(_ verb: PlainVerb, after before: String, _ prompt: String) {
        question = .rest(of: verb, after: before, prompt: prompt)
    }

    /// What is done with a step of the runbook.
    mutating func obeyForStep(_ verb: PlainVerb, _ rest: String) throws {
        guard let (id, text) = step(rest) else { return paper.say("Every step is settled.") }
        switch verb {
        case .begin:
            guard text.isEmpty else { throw Rejection.unknownStep(text) }
            try give(.begin(step: id))
        case .done: try give(.complete(step: id, note: text.isEmpty ? nil : text))
        case .choose: try choose(text, at: id)
        case .skip:
            let isOptional = state.drill.runbook.step(id)?.isOptional == true
            guard isOptional || !text.isEmpty else {
                return complete(verb, after: id, "Why is “\(title(of: id))” skipped?")
            }
            try give(.skip(step: id, reason: text))
        default:
            guard !text.isEmpty else {
                return complete(verb, after: id, "What went wrong with “\(title(of: id))”?")
            }
            try give(.fail(step: id, reason: text))
        }
    }

    private func title(of step: String) -> String {
        state.drill.runbook.step(step)?.title ?? step
    }

    private mutating func choose(_ text: String, at id: String) throws {
        guard let step = state.drill.runbook.step(id), step.kind == .decision else {
            return paper.say("There is no decision to take here.")
        }
        let labels = step.choices.map(\.label)
        guard !text.isEmpty else {
            return complete(.choose, after: id, "Which of 1 to \(labels.count)?")
        }
        guard let number = Int(text) else { return try give(.choose(step: id, label: text)) }
        guard labels.indices.contains(number - 1) else {
            return paper.say("There are \(labels.count) choices.")
        }
        try give(.choose(step: id, label: labels[number - 1]))
    }

    /// What takes the rest of the line as text.
    mutating func obeyWithText(_ verb: PlainVerb, _ rest: String) throws {
        guard !rest.isEmpty else { return complete(verb, after: "", Self.prompt(for: verb)) }
        switch verb {
        case .answer: try answerMessage(rest)
        case .do: try act(rest)
        case .abort:
            try exercise.give(.abort(reason: rest))
            question = nil
        default: try give(.note(rest))
        }
    }

    private static func prompt(for verb: PlainVerb) -> String {
        switch verb {
        case .answer: "What do you answer?"
        case .do: "What is to be done? A number of actions, or verb and target"
        case .abort: "Why is the drill aborted?"
        default: "What is to be noted?"
        }
    }

    private mutating func answerMessage(_ rest: String) throws {
        guard let (word, others) = Self.firstWord(of: rest),
            state.openQuestions.contains(where: { $0.id == word })
        else {
            guard let oldest = state.openQuestion else { return }
            return try give(.answer(inject: oldest.id, text: rest))
        }
        try give(.answer(inject: word, text: others))
    }

    /// Does something to the system; a number stands for a row of `actions`.
    private mutating func act(_ rest: String) throws {
        var text = rest
        if let (word, others) = Self.firstWord(of: rest), let number = Int(word) {
            guard session.actions.indices.contains(number - 1) else {
                return paper.say("There are \(session.actions.count) actions.")
            }
            text = "\(session.actions[number - 1].template) \(others)".trimmed
        }
        guard let invocation = Invocation(text) else {
            return paper.say(
                "“\(text)” is no action; expected verb target name=value. actions lists them.")
        }
        try give(.perform(invocation))
    }
}
