import DrillEngine
import DrillModel

extension AppModel {
    /// Whether the step that is shown is not the one that the runbook has next.
    var isOutOfOrder: Bool {
        shownStep.map { session?.state.isOutOfOrder($0.id) == true } ?? false
    }

    /// Does something with the step that is shown; what surprises is asked about before.
    ///
    /// - Parameters:
    ///   - phrase: what is done, as in “Press Enter to …”.
    ///   - record: the step.
    ///   - intent: what is done.
    /// - Returns: what the shell has to do now; nothing when the operator is asked first.
    mutating func agree(
        to phrase: String, _ record: StepRecord, _ intent: Intent
    ) -> [AppEffect] {
        guard let step = session?.step(record.id), isOutOfOrder || step.isIrreversible else {
            return carryOut(intent)
        }
        let warning = step.isIrreversible ? ["This cannot be undone: \(phrase)."] : []
        let title = step.isIrreversible ? "There is no way back" : "Out of order?"
        overlay = .confirmation(
            Confirmation(
                title, (isOutOfOrder ? [whyOutOfOrder(record, phrase)] : []) + warning,
                yes: "do it", no: "leave it", intent: intent, isDangerous: step.isIrreversible,
                asked: isOutOfOrder ? whatIsNext : nil))
        return []
    }

    /// What the runbook has next, and whether that is under way.
    private var whatIsNext: Confirmation.Circumstances? {
        session?.state.currentStep.map { .init(step: $0.id, isUnderWay: $0.status == .active) }
    }

    /// Takes back a question about the order of steps that the runbook has answered meanwhile.
    mutating func dropStaleConfirmation() {
        guard case .confirmation(let confirmation) = overlay, let asked = confirmation.asked,
            asked != whatIsNext
        else { return }
        overlay = nil
        toast = Toast(.notice, "The runbook has gone on meanwhile; look again.")
    }

    private func whyOutOfOrder(_ record: StepRecord, _ phrase: String) -> String {
        guard let current = session?.state.currentStep, let next = session?.step(current.id) else {
            return "The step was left out. This makes up for it: \(phrase)."
        }
        let title = session?.step(record.id)?.title ?? record.id
        return current.status == .active
            ? "“\(next.title)” is still under way. “\(title)” does not wait for it: \(phrase)."
            : "The runbook has “\(next.title)” next. “\(title)” jumps ahead or back: \(phrase)."
    }

    /// Ends the drill; asks before when it has not recovered, or somebody waits for an answer.
    mutating func finish(isRecovered: Bool) -> [AppEffect] {
        let waiting = (session?.state.openQuestions ?? []).map {
            "\($0.sender) has had no answer: i on the console gives one."
        }
        guard !isRecovered || !waiting.isEmpty else { return [.command(.finish, by: nil)] }
        let title =
            isRecovered
            ? "Finish with a question open?" : "Finish before the system has recovered?"
        let missed =
            "Recovery has not been reached. A drill that is finished now has missed its RTO."
        overlay = .confirmation(
            Confirmation(
                title, (isRecovered ? [] : [missed]) + waiting, yes: "finish", no: "wait",
                intent: .effects([.command(.finish, by: nil)]), isDangerous: !isRecovered))
        return []
    }
}
