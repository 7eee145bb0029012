import DrillEngine
import DrillTUI

extension PlainConsole {
    /// Lists what is still to come; the first time only after a warning, as the record tells it.
    mutating func showWhatIsComing() throws {
        guard state.injectsRevealedAt == nil else {
            return paper.say(PlainText.coming(state, at: session.now))
        }
        paper.say("This is for whoever runs the exercise; an operator who reads it rehearses less.")
        paper.say("The report will say that it was shown, and when.")
        question = .sureToReveal
    }

    /// What is done with an inject that has not come yet.
    mutating func obeyFacilitator(_ verb: PlainVerb, _ inject: String) throws {
        guard !inject.isEmpty else {
            return paper.say("Say which: \(verb.usage). coming lists them.")
        }
        let command: Command =
            switch verb {
            case .fire: .fire(inject: inject)
            case .hold: .hold(inject: inject)
            case .release: .release(inject: inject)
            default: .leaveOut(inject: inject)
            }
        try give(command, by: state.facilitator)
    }
}
