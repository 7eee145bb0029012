package import DrillEngine
import DrillModel

/// Says in plain English what an event means to somebody who reads the report.
package enum TimelineSentence {
    /// The sentence for an event.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - state: the session before it.
    /// - Returns: a sentence, or `nil` where the event is only bookkeeping.
    package static func of(_ event: DrillEvent, in state: DrillState) -> String? {
        switch event {
        case .stepBegan, .stepCompleted, .stepFailed, .stepSkipped, .stepsBypassed, .stepsReopened,
            .stepTakenBack, .decisionTaken, .approvalRequested, .approvalGranted, .approvalRefused,
            .checkChanged:
            ofStep(event, in: state)
        case .healthChanged, .steadyStateChanged, .abortCriterionChanged, .recovered, .relapsed,
            .phaseEntered, .phaseLeft, .disruptionMarked, .incidentDeclared:
            ofCourse(event, in: state)
        case .sessionStarted, .sessionResumed, .clockJumped, .paused, .resumed, .abortRequested,
            .rolledBackByHand, .rollbackEnded, .sessionEnded:
            ofSession(event, in: state)
        case .commandStarted, .commandStopRequested, .commandFinished, .sourceWentSilent,
            .sourceAnswers:
            ofCommand(event, in: state)
        default:
            ofExercise(event, in: state)
        }
    }

    private static func ofSession(_ event: DrillEvent, in state: DrillState) -> String? {
        switch event {
        case .sessionStarted(let info):
            "\(info.operator) began the session against a \(info.backend.words)."
        case .sessionResumed(let gap):
            "The session went on after \(Words.length(gap)) without a process to drive it."
        case .clockJumped(let amount):
            "The wall clock jumped by \(Words.length(amount)); the exercise clock did not."
        case .paused(let by): "\(by) paused the exercise."
        case .resumed(let by, let length):
            "\(by) resumed the exercise after \(Words.length(length))."
        case .abortRequested(let by, let reason):
            Words.sentence("The drill was aborted by \(by): \(reason)")
        case .rolledBackByHand(let step, let by): "\(by) undid \(state.quoted(step)) by hand."
        case .rollbackEnded(let truth):
            Abort.aftermath(truth, hasRolledBack: state.hasRolledBack)
        case .sessionEnded(let reason): reason.sentence
        default: nil
        }
    }

    /// The course of the incident: its marks, its phases, the health of the system.
    private static func ofCourse(_ event: DrillEvent, in state: DrillState) -> String? {
        switch event {
        case .disruptionMarked(let by): "The disruption took effect, marked by \(by): T0."
        case .incidentDeclared(let by): "\(by) declared the incident."
        case .phaseEntered(let phase): "\(phase.title) began."
        case .phaseLeft(let phase): "\(phase.title) was left: every step is settled."
        case .healthChanged(.holds) where !state.recovery.hasBroken: nil
        case .healthChanged(let truth): "The recovery condition \(truth.words)."
        case .steadyStateChanged(let truth): "The steady state \(truth.words)."
        case .abortCriterionChanged(let index, let holds):
            state.drill.plan.abortWhen.indices.contains(index)
                ? abortCriterion(state.drill.plan.abortWhen[index], holds) : nil
        case .recovered(let since):
            "Recovered: the recovery condition has held since "
                + "\(Report.clock(since, t0: state.disruptedAt))."
        case .relapsed: "Relapsed: the recovery condition failed again."
        default: nil
        }
    }

    /// What an abort criterion watches, which aborts only when it has held for its time.
    private static func abortCriterion(_ criterion: AbortCriterion, _ holds: Bool) -> String {
        let time = criterion.holdFor.map { ", which aborts after \(Words.length($0))," } ?? ""
        return "\(criterion.condition)\(time) \(holds ? "began" : "ceased") to hold."
    }

    private static func ofExercise(_ event: DrillEvent, in state: DrillState) -> String? {
        switch event {
        case .alertFired(let alert):
            Words.sentence("Alert \(alert.name) (\(alert.severity.rawValue)): \(alert.summary)")
        case .alertResolved(let name): "Alert \(name) resolved."
        case .remarked(let component, let text): Words.sentence("\(component): \(text)")
        case .injectFired(let id, let by): inject(id, by, in: state)
        case .injectAnswered(let id, let by, let text):
            "\(by) answered \(state.inject(id)?.from ?? "“\(id)”"): “\(text)”"
        case .injectHeld(let id, let by): "\(by) held the inject “\(id)” back."
        case .injectReleased(let id, let by): "\(by) released the inject “\(id)”."
        case .injectLeftOut(let id, let by): "\(by) left the inject “\(id)” out."
        case .injectsRevealed(let by): "\(by) had the coming injects shown on this terminal."
        case .actionStarted(let id, let action, let by, let purpose):
            actionStarted(id.number, action.description, by, purpose, in: state)
        case .actionFinished(let id, let outcome):
            Words.sentence(
                "\(state.name(of: id.number)) \(outcome.succeeded ? "was done" : "failed")"
                    + (outcome.message.isEmpty ? "" : ": \(outcome.message)"))
        case .noteAdded(let by, let text): "Note by \(by): “\(text)”"
        default: ofDebrief(event, in: state)
        }
    }

    private static func inject(_ id: String, _ by: String?, in state: DrillState) -> String? {
        guard let inject = state.inject(id) else { return "Inject “\(id)”." }
        let fired = by.map { ", fired by \($0)" } ?? ""
        var parts: [String] = []
        if let fault = inject.fault {
            parts.append(
                "Fault “\(fault)”\(inject.disrupts ? ", the disruption: T0" : "")\(fired).")
        } else if inject.disrupts {
            parts.append("The disruption took effect: T0\(fired).")
        }
        if let message = inject.message {
            let channel = inject.channel.map { " (\($0.rawValue))" } ?? ""
            parts.append("\(inject.from ?? "Message")\(channel): “\(message)”")
        }
        return parts.isEmpty ? "Inject “\(id)”\(fired)." : parts.joined(separator: " ")
    }

    private static func actionStarted(
        _ number: Int, _ action: String, _ by: String, _ purpose: ActionPurpose,
        in state: DrillState
    ) -> String {
        switch purpose {
        case .step(let id): "\(by) started \(state.quoted(id)): “\(action)”."
        case .rollback(let step): "\(by) started to roll back \(state.quoted(step)): “\(action)”."
        case .free: "\(by) started “\(action)”, outside the runbook."
        }
    }
}

extension DrillState {
    /// What an action is called in a sentence: its step, or itself.
    fileprivate func name(of action: Int) -> String {
        guard let record = actions.first(where: { $0.id.number == action }) else {
            return "Action \(action)"
        }
        switch record.purpose {
        case .step(let id): return quoted(id)
        case .rollback(let step): return "The rollback of \(quoted(step))"
        case .free: return "“\(record.action)”"
        }
    }
}

extension Truth {
    /// The verb for a condition.
    fileprivate var words: String {
        switch self {
        case .holds: "holds"
        case .fails: "does not hold"
        case .unknown: "is unknown"
        }
    }
}

extension EndReason {
    fileprivate var sentence: String {
        switch self {
        case .finished: "The operator ended the drill."
        case .aborted: "The aborted drill ended."
        case .timedOut: "The drill ended at its time limit."
        }
    }
}
