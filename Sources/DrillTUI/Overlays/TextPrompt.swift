package import TerminalKit

/// A line of text that the operator is asked for.
package struct TextPrompt: Hashable, Sendable {
    /// What the text is for.
    package enum Purpose: Hashable, Sendable {
        case skip(step: String)
        case fail(step: String)
        /// The note with which a step is completed.
        case complete(step: String)
        case note
        case abort
        case answer(inject: String)
        /// The name of the person who approved.
        case approve(step: String)
        /// The name of the person who refused, then the reason.
        case refuse(step: String)
        case refusalReason(step: String, by: String)
        /// An action with its arguments, as typed.
        case action(AvailableAction)
        /// What a command asks before it runs, with what has been answered so far.
        case commandAnswer(step: String, name: String, known: [String: String])
        /// The name of the environment, before a live drill.
        case environment(SessionRequest, name: String)
        /// The comment on an expectation.
        case judge(expectation: String, passed: Bool)

        /// Whether what is sent is refused while the exercise is paused.
        var needsTheExercise: Bool {
            switch self {
            case .skip, .fail, .complete, .answer, .approve, .refuse, .refusalReason, .action,
                .commandAnswer:
                true
            case .note, .abort, .environment, .judge: false
            }
        }
    }

    package var title: String
    /// What is asked, one paragraph each.
    package var body: [String]
    package var field: TextField
    package var purpose: Purpose
    package var allowsEmpty: Bool
    /// Why the text was not taken.
    package var complaint: String?

    package init(
        _ title: String,
        _ body: [String],
        text: String = "",
        allowsEmpty: Bool = false,
        purpose: Purpose
    ) {
        self.title = title
        self.body = body
        field = TextField(text)
        self.allowsEmpty = allowsEmpty
        self.purpose = purpose
    }
}
