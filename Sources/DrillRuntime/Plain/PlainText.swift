import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit

/// The lines of text in which the plain console shows a session, one fact each.
enum PlainText {
    /// What has happened, and what it asks for; nothing for what an operator is not told.
    static func news(_ timed: TimedEvent, in state: DrillState) -> [String] {
        guard let sentence = EventSentence(timed.event, in: state.drill) else { return [] }
        let line = "[\(timed.time.sinceStart.clock)] \(sentence.text)"
        return [line] + demand(of: timed.event, in: state).map { "  \($0)" }
    }

    /// What an event asks of the operator.
    private static func demand(of event: DrillEvent, in state: DrillState) -> [String] {
        switch event {
        case .injectFired(let id, _):
            guard let open = state.openQuestions.first(where: { $0.id == id }) else { return [] }
            let isOldest = open == state.openQuestion
            return ["It waits for an answer: answer \(isOldest ? "" : "\(id) ")TEXT."]
        case .alertFired where state.canDeclare: return ["declare declares the incident."]
        case .approvalRequested(let request) where state.record(request.step)?.approval != nil:
            return ["approve NAME or refuse NAME: REASON records it; escalate ROLE asks another."]
        case .abortRequested: return state.rollbacks.isEmpty ? [] : rollbacks(state)
        default: return []
        }
    }

    /// What is to be done now, without figures that change from second to second.
    static func situation(of session: SessionModel) -> [String] {
        let state = session.state
        switch PlainStage(state) {
        case .rollback:
            return state.rollbacks.isEmpty
                ? ["Nothing is left to roll back. An empty line ends the drill."]
                : [
                    "Left to roll back: \(state.rollbacks.count). rollback, rollback all, or finish."
                ]
        case .debrief:
            return [DebriefText.verdict(of: session).text, debriefHint]
        case .drill:
            guard let current = state.currentStep else {
                return [
                    "Every step is settled. An empty line finishes the drill once it has recovered."
                ]
            }
            return step(current, in: state, withValues: false) + [obvious(in: state)]
        }
    }

    private static let debriefHint =
        "The debrief: debrief shows the figures; judge, worked, problem, why and fix add to it; "
        + "report prints the report; leave ends."

    /// What an empty line does.
    static func obvious(in state: DrillState) -> String {
        switch NextMove(state) {
        case .give(_, let does): "  An empty line \(does)."
        case .run: "  An empty line shows the command, and asks before it runs."
        case .needs(let words): "  \(words)"
        }
    }

    /// What an aborted drill has left to undo.
    static func rollbacks(_ state: DrillState) -> [String] {
        guard !state.rollbacks.isEmpty else { return ["Nothing is left to roll back."] }
        return ["To roll back, newest first:"]
            + state.rollbacks.map { entry in
                "  \(entry.step.id): \(entry.rollback.words(on: state.drill.backend))"
            }
    }

    static func steps(_ state: DrillState) -> [String] {
        state.steps.map { record in
            let title = state.drill.runbook.step(record.id)?.title ?? record.id
            let isNext = state.currentStep?.id == record.id && record.status == .pending
            let status = isNext ? "next" : record.status.rawValue
            return "\(status): \(record.phase.title): \(title) [\(record.id)]"
        }
    }

    static func inbox(_ state: DrillState) -> [String] {
        let messages = state.messages
        guard !messages.isEmpty else { return ["No message has come."] }
        return messages.flatMap { record, inject -> [String] in
            let clock = (record.firedAt ?? .start).sinceStart.clock
            let line = "[\(clock)] \(inject.sender): \(inject.message ?? "")"
            let answer = record.answer.map { "  You answered: \($0)" }
            let wait = inject.needsAnswer ? "  Waits for an answer: answer \(inject.id) TEXT." : nil
            return [line] + [answer ?? wait].compactMap { $0 }
        }
    }
}
