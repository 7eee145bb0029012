import DrillEngine
import DrillModel
import DrillTUI

extension PlainConsole {
    /// Takes the answer to a question.
    mutating func answer(_ question: PlainQuestion, with line: String) throws {
        switch question {
        case .form(let form): try fill(form, with: line)
        case .rest(let verb, let before, _):
            guard !line.trimmed.isEmpty else { return paper.say("Nothing was done.") }
            try obey(verb, "\(before) \(line)".trimmed)
        case .sure(let command, let name):
            if try isAgreed(line) { try exercise.give(command, by: name) }
        case .command(let step, let question, var known):
            guard !line.trimmed.isEmpty else { return paper.say("Nothing was done.") }
            known[question.name] = line.trimmed
            try prepareCommand(of: step, knowing: known)
        case .sureToReveal:
            guard try isAgreed(line) else { return }
            try exercise.give(.reveal, by: state.facilitator)
            paper.say(PlainText.coming(state, at: session.now))
        case .sureToRollBackAll:
            guard try isAgreed(line) else { return }
            isRollingBackAll = true
            lastRolledBack = nil
        }
    }

    /// Whether somebody agrees; another command instead is carried out.
    private mutating func isAgreed(_ line: String) throws -> Bool {
        let word = line.trimmed.lowercased()
        if ["yes", "y"].contains(word) { return true }
        paper.say("Nothing was done.")
        if !["", "no", "n"].contains(word) { try obey(line) }
        return false
    }
}
