import DrillEngine
import DrillModel

extension TimelineSentence {
    /// What was entered in the debrief, and what was taken back.
    static func ofDebrief(_ event: DrillEvent, in state: DrillState) -> String? {
        switch event {
        case .expectationJudged(let id, let by, let passed, let comment):
            Words.sentence(
                "\(by) judged the expectation “\(id)” \(passed ? "passed" : "failed")"
                    + (comment.isEmpty ? "" : ": \(comment)"))
        case .findingAdded(let finding, _):
            Words.sentence("\(finding.raisedBy) said what \(finding.kind.phrase): \(finding.text)")
        case .whysAnswered(let id, let whys, let by):
            Words.sentence(
                "\(by) answered “why?” of the finding \(id): \(whys.joined(separator: " – "))")
        case .correctiveActionAdded(let action):
            Words.sentence("Corrective action for \(action.owner): \(action.action)")
        case .debriefEntryWithdrawn(let number, let by):
            state.debrief.first { $0.number == number }.map {
                "\(by) took back \($0.content.name)."
            }
        default: nil
        }
    }
}
