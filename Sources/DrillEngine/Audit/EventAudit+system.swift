import DrillModel

extension EventAudit {
    /// What speaks against an event about actions, commands and sources.
    static func backend(_ event: DrillEvent, _ state: DrillState) -> String? {
        switch event {
        case .actionStarted(let id, _, _, _):
            id.number == state.actions.count + 1
                ? nil : "the next action is number \(state.actions.count + 1), not \(id.number)"
        case .actionFinished(let id, _):
            state.runningActions.contains { $0.id == id }
                ? nil : "action \(id.number) is not running"
        case .commandStarted(let id, _):
            state.isLive && id.number == state.commands.count + 1
                ? nil : "no command \(id.number) can begin here"
        case .commandPrinted(let id, _), .commandFinished(let id, _),
            .commandStopRequested(let id, _):
            state.runningCommands.contains { $0.id == id }
                ? nil : "command \(id.number) is not running"
        case .sourceWentSilent(let name, _):
            state.isSilent(name) ? "source “\(name)” is silent already" : nil
        case .sourceAnswers(let name):
            state.isSilent(name) ? nil : "source “\(name)” was not silent"
        default: nil
        }
    }

    /// What speaks against an event about what is watched.
    static func watch(_ timed: TimedEvent, _ state: DrillState) -> String? {
        switch timed.event {
        case .sampled(let set):
            set.takenAt > state.samples.takenAt.last ?? .start
                ? nil : "its samples are not newer than the ones before"
        case .healthChanged(let truth):
            state.disruptedAt != nil && truth != state.recovery.health
                ? nil : "the recovery condition is not watched yet, or stands so already"
        case .healthySince(let since): health(since, at: timed.time, state)
        case .steadyStateChanged(let truth):
            truth != state.steadyState ? nil : "the steady state stands so already"
        case .abortCriterionChanged(let index, let holds):
            state.abortHeldSince.indices.contains(index)
                && holds != (state.abortHeldSince[index] != nil)
                ? nil : "the plan has no such abort criterion, or it stands so already"
        case .recovered(let since): recovery(since, at: timed.time, state)
        case .relapsed:
            state.recovery.recoveredAt != nil && state.recovery.health == .fails
                ? nil : "nothing had recovered, or it is well"
        default: nil
        }
    }

    /// Health that has just been noticed began with a sample since T0, where monitoring is all that
    /// is known.
    private static func health(
        _ since: DrillTime, at now: DrillTime, _ state: DrillState
    ) -> String? {
        guard state.info?.backend != .simulated, state.recovery.healthySince == now else {
            return "the condition has not begun to hold, or what is so is known"
        }
        let disrupted = state.disruptedAt ?? now
        return disrupted < since && since < now
            ? nil : "it says that health began at \(since.milliseconds) ms, not between T0 and now"
    }

    /// Recovery counts from the first instant of a window in which the condition held.
    private static func recovery(
        _ since: DrillTime, at now: DrillTime, _ state: DrillState
    ) -> String? {
        guard state.recovery.recoveredAt == nil, state.recovery.hasBroken else {
            return "the system had recovered already, or was never broken"
        }
        guard state.recovery.healthySince == since else {
            let began = state.recovery.healthySince.map { "since \($0.milliseconds) ms" }
            return "it says that recovery began at \(since.milliseconds) ms, but the condition has "
                + "held \(began ?? "at no time")"
        }
        return now - since >= state.drill.plan.recoveredWhen.holdFor
            ? nil : "the window of the recovery condition is not over"
    }
}

extension DrillState {
    fileprivate func isSilent(_ name: String) -> Bool {
        silentSources.contains { $0.name == name }
    }
}
