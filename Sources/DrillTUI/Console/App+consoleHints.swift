import DrillEngine
import DrillModel

extension AppModel {
    /// The console's keys as they stand now.
    var consoleHints: [KeyHint] {
        ConsoleAction.keys.map { binding in
            binding.hint(
                shown: binding.action == .choose ? choiceKeys : nil,
                label: label(of: binding.action), whyNot: whyNot(binding.action))
        }
    }

    /// The keys of the choices that there are: `1-3`.
    private var choiceKeys: String? {
        guard case .choose = obvious, let shownStep, let step = session?.step(shownStep.id)
        else {
            return nil
        }
        return "1-\(step.choices.count)"
    }

    /// The word for a key where it changes with the situation.
    private func label(of action: ConsoleAction) -> String? {
        switch action {
        case .obvious:
            switch obvious {
            case .begin where isOutOfOrder, .confirm where isOutOfOrder, .report where isOutOfOrder,
                .run where isOutOfOrder:
                "anyway"
            case .begin: shownStep.map(verb) ?? "begin"
            case .confirm: isDeclaring ? "declare" : "done"
            case .report: "said"
            case .run: "run"
            case .finish: "finish"
            case .open: "open"
            case .choose, .nothing: nil
            }
        case .inbox: openQuestion == nil ? nil : "answer"
        case .pause: session?.state.isPaused == true ? "go on" : nil
        default: nil
        }
    }

    /// What beginning a step is, in a word.
    private func verb(for record: StepRecord) -> String {
        switch record.kind {
        case .check: "check"
        case .wait: "wait"
        case .action: "run"
        case .approval: "ask"
        case .manual, .command, .communicate, .decision: "begin"
        }
    }

    /// Whether confirming the step that is shown declares the incident.
    private var isDeclaring: Bool {
        guard let session, session.state.declaredAt == nil, let shownStep else { return false }
        return session.step(shownStep.id)?.declares == true
    }

    /// Why a key of the console does nothing now.
    func whyNot(_ action: ConsoleAction) -> String? {
        guard let state = session?.state else { return "No session is open." }
        switch action {
        case .obvious: return whyNotObvious
        case .choose:
            if let whyNotWhileGlancing { return whyNotWhileGlancing }
            guard case .choose = obvious else {
                return shownStep?.kind == .decision
                    ? pausedReason ?? Self.noDecision : Self.noDecision
            }
            return nil
        case .declare where state.declaredAt != nil:
            return Rejection.alreadyDeclared.description
        case .declare where session?.state.canDeclare == false:
            return Rejection.nothingToDeclare.description
        case .stopCommand:
            return state.runningCommands.isEmpty ? Rejection.noCommandRuns.description : nil
        case .byHand:
            if let whyNotWhileGlancing { return whyNotWhileGlancing }
            guard case .run = obvious else {
                return "Here is no command that Muster would run."
            }
            return nil
        case .pause where state.isLive: return Rejection.liveSystemGoesOn.description
        case .faster where state.isLive, .slower where state.isLive:
            return "A live system has its own pace."
        case .approval:
            return state.openApproval == nil ? "No approval is being waited for." : nil
        case .skip, .fail:
            if let whyNotWhileGlancing { return whyNotWhileGlancing }
            guard let shownStep, !shownStep.status.isSettled else {
                return "There is no open step to do this to."
            }
            if session?.state.isRunning(shownStep.id) == true {
                return Rejection.stepStillRuns(shownStep.id).description
            }
            return pausedReason
        case .inbox:
            return state.messages.isEmpty && state.alerts.isEmpty ? "No message has come." : nil
        case .actions where session?.actions.isEmpty == true:
            return "The system of this drill has no actions."
        case .faster where session.map { Speeds.next(after: $0.speed) } == nil:
            return "The exercise runs as fast as it can."
        case .slower where session.map { Speeds.previous(before: $0.speed) } == nil:
            return "The exercise runs in real time."
        case .undo: return pausedReason ?? state.whyNotTakeBack
        case .people where state.drill.plan.roles.isEmpty:
            return "The plan names nobody."
        case .declare, .actions: return pausedReason
        case .copy: return selectedCommand == nil ? "This step has no command." : nil
        default: return nil
        }
    }

    static let noDecision = "There is no decision to take here."

    private var whyNotObvious: String? {
        switch obvious {
        case .nothing(let reason): reason
        case .choose: "Press the number of a choice."
        default: nil
        }
    }

    private var pausedReason: String? {
        session?.state.isPaused == true ? "The exercise is paused; press Space to go on." : nil
    }
}
