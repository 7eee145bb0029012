package import DrillModel

/// Why a command cannot be carried out now; nothing has changed.
package enum Rejection: Error, Hashable, Sendable {
    case notStarted
    case alreadyStarted
    case ended
    case paused
    case notPaused
    case aborting
    case notAborting
    case nothingToDeclare
    case alreadyDeclared
    case alreadyDisrupted
    case unknownStep(String)
    case unknownInject(String)
    case unknownExpectation(String)
    case stepSettled(String, StepRecord.Status)
    case stepAlreadyBegun(String)
    case stepNotBegun(String)
    case stepNeedsMoreThanConfirmation(String, StepKind)
    case stepIsRequired(String)
    case notADecision(String)
    case unknownChoice(String, labels: [String])
    case noApprovalOpen(String)
    case ownApproval(String)
    case nobodyHoldsRole(Role)
    case injectAlreadyFired(String)
    case injectNotOpen(String)
    case injectLeftOut(String)
    case injectAlreadyHeld(String)
    case injectNotHeld(String)
    case stepStillRuns(String)
    case nothingToTakeBack
    case cannotBeTakenBack(String, TakeBackBarrier)
    case unknownFinding(String)
    case unknownExposure(String)
    case findingHasWhys(String)
    case nothingToWithdraw
    case nothingToRollBack(String)
    case actionsStillRunning
    case notLive
    case liveSystemGoesOn
    case nothingToRun(String)
    case commandRuns
    case noCommandRuns
    case emptyText
}

extension Rejection: CustomStringConvertible {
    /// The reason in a sentence for the person who gave the command.
    package var description: String {
        switch self {
        case .notStarted: "The session has not started."
        case .alreadyStarted: "The session has started already."
        case .ended: "The drill has ended."
        case .paused: "The exercise is paused; resume it first."
        case .notPaused: "The exercise is not paused."
        case .aborting: "The drill is being aborted; only its rollback can go on."
        case .notAborting: "The drill has not been aborted."
        case .nothingToDeclare:
            "No alert, report or metric tells of trouble yet; keep watching."
        case .alreadyDeclared: "The incident has been declared already."
        case .alreadyDisrupted: "The disruption has been marked already."
        case .unknownStep(let id): "The runbook has no step “\(id)”."
        case .unknownInject(let id): "The plan has no inject “\(id)”."
        case .unknownExpectation(let id): "The plan has no expectation “\(id)”."
        case .stepSettled(let id, let status): "The step “\(id)” is \(status.rawValue) already."
        case .stepAlreadyBegun(let id): "The step “\(id)” is under way already."
        case .stepNotBegun(let id): "The step “\(id)” has not begun."
        case .stepNeedsMoreThanConfirmation(let id, let kind):
            "The step “\(id)” is \(kind.phrase); it cannot just be confirmed."
        case .stepIsRequired(let id): "The step “\(id)” is required; say why you skip it."
        case .notADecision(let id): "The step “\(id)” is not a decision."
        case .unknownChoice(let label, let labels):
            "“\(label)” is not a choice here; the choices are \(labels.joined(separator: ", "))."
        case .noApprovalOpen(let id): "No approval is being waited for at “\(id)”."
        case .ownApproval(let name):
            "\(name) asked for this approval and cannot give it to himself or herself."
        case .nobodyHoldsRole(let role): "Nobody on the roster is \(role.title)."
        case .injectAlreadyFired(let id): "The inject “\(id)” has been fired already."
        case .injectNotOpen(let id): "The inject “\(id)” is not waiting for an answer."
        case .injectLeftOut(let id): "The inject “\(id)” is left out of this session."
        case .injectAlreadyHeld(let id): "The inject “\(id)” is held already."
        case .injectNotHeld(let id): "The inject “\(id)” is not held."
        case .stepStillRuns:
            "It is still running, and how it ends settles the step; others can be begun meanwhile."
        case .nothingToTakeBack:
            "Nothing to take back: what was declared or done to the system stays."
        case .cannotBeTakenBack(let title, let barrier): "“\(title)” \(barrier.phrase)"
        case .unknownFinding(let id): "There is no finding “\(id)”."
        case .unknownExposure(let reference):
            "The drill has no step, inject or expectation “\(reference)”."
        case .findingHasWhys(let id): "Take back the answers to “why?” of \(id) first."
        case .nothingToWithdraw: "There is no such entry to take back."
        case .nothingToRollBack(let id): "The step “\(id)” left nothing to roll back."
        case .actionsStillRunning: "An action is still running; wait for it to end."
        case .notLive: "This is no live drill; nothing is run on a real system."
        case .liveSystemGoesOn: "A live system cannot be paused, and its clock goes on."
        case .nothingToRun(let id): "The step “\(id)” has no command left to run."
        case .commandRuns: "A command is running; wait for its end, or stop it."
        case .noCommandRuns:
            "No command of a live drill is running; an action on the system cannot be stopped."
        case .emptyText: "The text is empty."
        }
    }
}

extension StepKind {
    fileprivate var phrase: String {
        switch self {
        case .manual: "a manual step"
        case .check: "a check"
        case .command: "a command"
        case .action: "an action"
        case .decision: "a decision"
        case .approval: "an approval"
        case .communicate: "a message"
        case .wait: "a wait"
        }
    }
}
