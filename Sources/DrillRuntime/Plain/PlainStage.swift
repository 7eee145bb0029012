package import DrillEngine
import DrillModel

/// How far a session has come, for what can be typed.
enum PlainStage: Hashable {
    case drill, rollback, debrief

    init(_ state: DrillState) {
        switch state.status {
        case .notStarted, .running: self = .drill
        case .aborting: self = .rollback
        case .ended: self = .debrief
        }
    }

    /// Why something that belongs to another stage cannot be done in this one.
    var refusal: String {
        switch self {
        case .drill: "That belongs to the debrief, after the drill."
        case .rollback: Rejection.aborting.description
        case .debrief: "The drill has ended; only its debrief can go on."
        }
    }
}

extension PlainVerb {
    /// The stages in which it has a place.
    var stages: Set<PlainStage> {
        switch self {
        case .next, .help, .status, .steps, .show, .find, .who, .metrics, .log, .inbox, .note,
            .leave:
            [.drill, .rollback, .debrief]
        case .declare, .begin, .done, .run, .choose, .skip, .fail, .approve, .refuse, .escalate,
            .answer,
            .actions, .do, .pause, .resume, .abort, .coming, .fire, .hold, .release, .omit:
            [.drill]
        case .undo: [.drill, .debrief]
        case .speed, .stop, .finish: [.drill, .rollback]
        case .rollback: [.rollback]
        case .debrief, .judge, .worked, .problem, .why, .fix, .report: [.debrief]
        }
    }

    private static let allRolledBack = "Nothing is left to roll back."

    /// Why it is not possible now; `nil` when it is.
    package func whyNot(in state: DrillState) -> String? {
        let stage = PlainStage(state)
        guard stages.contains(stage) else {
            guard self == .rollback else { return stage.refusal }
            return state.abortReason == nil ? Rejection.notAborting.description : Self.allRolledBack
        }
        return stage == .drill ? whyNotInDrill(state) : whyNotAfterwards(state)
    }

    private func whyNotInDrill(_ state: DrillState) -> String? {
        switch self {
        case .pause where state.isLive, .speed where state.isLive:
            return Rejection.liveSystemGoesOn.description
        case .pause: return state.isPaused ? "The exercise is paused already." : nil
        case .resume: return state.isPaused ? nil : Rejection.notPaused.description
        case .next, .declare, .begin, .done, .run, .stop, .choose, .skip, .fail, .approve, .refuse,
            .escalate,
            .answer, .do, .finish, .undo, .fire:
            if state.isPaused { return "The exercise is paused; resume lets it go on." }
        default: return nil
        }
        switch self {
        case .declare where state.declaredAt != nil:
            return Rejection.alreadyDeclared.description
        case .declare where !state.canDeclare:
            return Rejection.nothingToDeclare.description
        case .approve, .refuse, .escalate:
            return state.openApproval == nil ? "No approval is being waited for." : nil
        case .run where !state.isLive: return Rejection.notLive.description
        case .run where !state.runningCommands.isEmpty: return Rejection.commandRuns.description
        case .stop where state.runningCommands.isEmpty:
            return Rejection.noCommandRuns.description
        case .undo: return state.whyNotTakeBack
        case .who: return state.drill.plan.roles.isEmpty ? "The plan names nobody." : nil
        case .answer: return state.openQuestion == nil ? "No message waits for an answer." : nil
        case .skip, .fail:
            return state.currentStep == nil ? "Every step is settled." : nil
        default: return nil
        }
    }

    private func whyNotAfterwards(_ state: DrillState) -> String? {
        switch self {
        case .rollback: state.rollbacks.isEmpty ? Self.allRolledBack : nil
        case .finish:
            state.isBusy ? Rejection.actionsStillRunning.description : nil
        case .stop where state.runningCommands.isEmpty: Rejection.noCommandRuns.description
        case .judge:
            state.drill.plan.expectations.isEmpty ? "The plan states no expectations." : nil
        case .why: state.findings.isEmpty ? "There is no finding yet; problem adds one." : nil
        case .undo:
            state.debrief.isEmpty ? "Nothing has been entered that could be taken back." : nil
        default: nil
        }
    }
}
