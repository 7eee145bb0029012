import DrillEngine
import DrillModel
import TerminalKit

extension AppModel {
    /// Takes the text that was asked for, or says why it cannot.
    mutating func submit(_ prompt: TextPrompt) -> [AppEffect] {
        let text = prompt.field.text
        guard prompt.allowsEmpty || text.contains(where: { !$0.isWhitespace }) else {
            return complain("Type something, or Esc to leave it.", about: prompt)
        }
        if prompt.purpose.needsTheExercise, session?.state.isPaused == true {
            return complain("The exercise is paused: Esc keeps this, Space goes on.", about: prompt)
        }
        overlay = nil
        console.drafts[prompt.purpose] = nil
        console.sent = prompt
        switch prompt.purpose {
        case .skip(let step):
            followNextStep()
            return [.command(.skip(step: step, reason: text), by: nil)]
        case .fail(let step): return [.command(.fail(step: step, reason: text), by: nil)]
        case .complete(let step):
            let note = text.isEmpty ? nil : text
            return [.command(.complete(step: step, note: note), by: nil)]
        case .note:
            let name = screen == .facilitator ? session?.state.facilitator : nil
            return [.command(.note(text), by: name)]
        case .abort: return [.command(.abort(reason: text), by: nil)]
        case .answer(let inject):
            console.readInjects.insert(inject)
            return [.command(.answer(inject: inject, text: text), by: nil)]
        case .approve, .refuse, .refusalReason: return answerApproval(prompt)
        case .action(let action): return perform(text, action, prompt)
        case .commandAnswer(let step, let name, var known):
            known[name] = text
            return prepareCommand(of: step, knowing: known)
        case .environment(let request, let name):
            guard text == name else {
                return complain("Type “\(name)” exactly, or Esc to begin nothing.", about: prompt)
            }
            waitingFor = "Looking at \(name)"
            return [.startSession(request)]
        case .judge(let expectation, let passed):
            return [
                .command(
                    .judge(expectation: expectation, passed: passed, comment: text), by: nil)
            ]
        }
    }

    /// Shows the prompt again with what is wrong.
    private mutating func complain(_ complaint: String, about prompt: TextPrompt) -> [AppEffect] {
        var prompt = prompt
        prompt.complaint = complaint
        overlay = .text(prompt)
        return []
    }

    private mutating func answerApproval(_ prompt: TextPrompt) -> [AppEffect] {
        let text = prompt.field.text
        switch prompt.purpose {
        case .approve(let step):
            guard !isAsker(text, of: step) else { return complain(Self.ownApproval, about: prompt) }
            return [.command(.grantApproval(step: step), by: text)]
        case .refuse(let step):
            guard !isAsker(text, of: step) else { return complain(Self.ownApproval, about: prompt) }
            ask(
                TextPrompt(
                    "Why does \(text) refuse?", [],
                    purpose: .refusalReason(step: step, by: text)))
            return []
        case .refusalReason(let step, let name):
            return [.command(.refuseApproval(step: step, reason: text), by: name)]
        default: return []
        }
    }

    private static let ownApproval =
        "Whoever asks cannot answer; type the name of the person who did."

    private func isAsker(_ name: String, of step: String) -> Bool {
        session?.state.record(step)?.approval?.by == name
    }

    /// Runs an action as typed; one that cannot be undone is asked about again.
    private mutating func perform(
        _ text: String, _ action: AvailableAction, _ prompt: TextPrompt
    ) -> [AppEffect] {
        guard let invocation = Invocation(text) else {
            return complain(
                "Expected “verb target name=value …”, such as “\(action.template)”.", about: prompt)
        }
        // The system may refuse it, and nobody wants to type it again.
        console.drafts[prompt.purpose] = text
        let effects: [AppEffect] = [.command(.perform(invocation), by: nil)]
        guard action.isIrreversible else { return effects }
        overlay = .confirmation(
            Confirmation(
                "There is no way back", ["\(invocation)", action.help],
                yes: "run it", no: "leave it", intent: .effects(effects), isDangerous: true))
        return []
    }

    /// Asks for a text, beginning with what was typed for the same purpose and not sent.
    mutating func ask(_ prompt: TextPrompt) {
        var prompt = prompt
        if let draft = console.drafts[prompt.purpose] { prompt.field = TextField(draft) }
        overlay = .text(prompt)
    }

    mutating func askForNote() {
        ask(TextPrompt("Note for the record", [], purpose: .note))
    }

    /// Keeps what was sent and refused, so that it is not typed again.
    mutating func keepWhatWasRefused() {
        if let sent = console.sent { keepDraft(of: sent) }
        console.sent = nil
    }

    /// Keeps what was typed, so that Esc loses nothing; the name of a real environment is typed each time.
    mutating func keepDraft(of prompt: TextPrompt) {
        if case .environment = prompt.purpose { return }
        console.drafts[prompt.purpose] = prompt.field.text
    }
}
