import DrillEngine
import DrillModel
import DrillTUI

/// What the next line answers, where it is no command.
enum PlainQuestion: Hashable {
    /// Whether something is really to be done.
    case sure(Command, by: String? = nil)
    case sureToRollBackAll
    /// Whether what is still to come is really to be shown.
    case sureToReveal
    /// The rest of a line that ended too early.
    case rest(of: PlainVerb, after: String, prompt: String)
    /// What a command needs before it runs, with what has been answered so far.
    case command(step: String, asks: CommandDraft.Question, known: [String: String])
    case form(Form)

    var prompt: String {
        switch self {
        case .sure, .sureToRollBackAll, .sureToReveal: "Type yes to do it, no to leave it > "
        case .rest(_, _, let prompt): "\(prompt) > "
        case .command(_, let question, _): "\(question.text) > "
        case .form(let form): Self.prompt(for: form.fields[form.focused])
        }
    }

    private static func prompt(for field: FormField) -> String {
        let keeps = { (text: String?) in text.map { " An empty line keeps: \($0)" } ?? "" }
        switch field.content {
        case .choice(let choice):
            return "\(field.label). \(field.hint) A number, words, or nothing; list shows all."
                + keeps(field.value == nil ? nil : choice.chosen?.label) + " > "
        case .text, .day:
            return "\(field.label). \(field.hint)" + keeps(field.value) + " > "
        }
    }
}
