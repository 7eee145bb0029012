package import DrillEngine
package import DrillModel
package import TerminalKit

/// An event as the operator reads it, in a log or line by line.
package struct EventSentence: Hashable, Sendable {
    package var text: String
    /// How the sentence stands out.
    package var role: TextRole

    init(_ text: String, _ role: TextRole = .text) {
        self.text = text
        self.role = role
    }

    /// The sentence for an event; `nil` for what is noise, or what an operator must not know yet.
    ///
    /// Silent faults, T0 and what only the simulator can know are not told.
    package init?(_ event: DrillEvent, in drill: Drill) {
        // On a live system somebody marks it who knows; a recording knows what nobody else does.
        if case .disruptionMarked = event, drill.backend == .recorded { return nil }
        let found =
            Self.ofSession(event) ?? Self.ofMonitoring(event) ?? Self.ofInject(event, drill)
            ?? Self.ofStep(event, drill.runbook) ?? Self.ofAction(event)
            ?? Self.ofCommand(event, drill.runbook) ?? Self.ofRecord(event)
        guard let found else { return nil }
        self = found
    }
}

extension EventSentence {
    private static func ofSession(_ event: DrillEvent) -> EventSentence? {
        switch event {
        case .sessionStarted(let info):
            info.operator == "operator"
                ? EventSentence("The drill began.", .muted)
                : EventSentence("The drill began; \(info.operator) is the operator.", .muted)
        case .sessionResumed(let gap):
            EventSentence("The session was resumed after \(gap.wholeSeconds.words) away.", .warning)
        case .clockJumped(let amount):
            EventSentence("The computer's clock jumped by \(amount.words).", .warning)
        case .paused(let name): EventSentence("\(name) paused the exercise.", .warning)
        case .resumed(let name, let length):
            EventSentence(
                "\(name) let the exercise go on after \(length.wholeSeconds.words).", .warning)
        case .incidentDeclared(let name):
            EventSentence("\(name) declared the incident.", .accent)
        case .disruptionMarked(let name): EventSentence("\(name) marked the disruption.")
        case .phaseEntered(let phase) where phase != .detect:
            EventSentence("Phase: \(phase.title).", .title)
        case .recovered(let time):
            EventSentence("Recovered, counted from \(time.sinceStart.clock).", .good)
        case .relapsed: EventSentence("The system has relapsed.", .danger)
        case .abortRequested(let name, let reason):
            EventSentence("Aborted by \(name): \(reason)", .danger)
        case .rollbackEnded(let truth):
            EventSentence("After the abort the steady state \(words(for: truth)).", .accent)
        case .sessionEnded: EventSentence("The drill ended.", .title)
        default: nil
        }
    }

    private static func words(for truth: Truth) -> String {
        switch truth {
        case .holds: "holds"
        case .fails: "does not hold"
        case .unknown: "is unknown"
        }
    }

    private static func ofMonitoring(_ event: DrillEvent) -> EventSentence? {
        switch event {
        case .alertFired(let alert):
            EventSentence("Alert \(alert.name): \(alert.summary)", .danger)
        case .alertResolved(let name): EventSentence("Alert \(name) is over.", .good)
        case .remarked(let component, let text): EventSentence("\(component): \(text)")
        default: nil
        }
    }

    private static func ofInject(_ event: DrillEvent, _ drill: Drill) -> EventSentence? {
        switch event {
        case .injectFired(let id, _):
            guard let inject = drill.plan.injects.first(where: { $0.id == id }),
                let message = inject.message
            else { return nil }
            return EventSentence("\(inject.sender): \(message)", .notice)
        case .injectAnswered(let id, let name, let text):
            let inject = drill.plan.injects.first { $0.id == id }
            return EventSentence("\(name) to \(inject?.sender ?? id): \(text)", .notice)
        default: return nil
        }
    }

    private static func ofStep(_ event: DrillEvent, _ runbook: Runbook) -> EventSentence? {
        func title(_ id: String) -> String { runbook.step(id)?.title ?? id }
        // The end of the action or the command has said why and how already.
        func isAction(_ id: String) -> Bool { runbook.step(id)?.kind == .action }
        switch event {
        case .stepBegan(let id, _):
            guard let kind = runbook.step(id)?.kind, kind == .check || kind == .wait else {
                return nil
            }
            return EventSentence("Watching: \(title(id)).", .muted)
        case .stepCompleted(let id, _, let note):
            return EventSentence("Done: \(title(id))\(isAction(id) ? "." : tail(note))", .good)
        case .stepFailed(let id, let reason):
            return EventSentence(
                "Failed: \(title(id))\(isAction(id) ? "." : tail(reason))", .danger)
        case .stepSkipped(let id, let name, let reason):
            return EventSentence("\(name) skipped \(title(id))\(tail(reason))", .warning)
        case .stepsBypassed(let ids):
            return EventSentence("Passed over: \(ids.map(title).joined(separator: ", "))", .muted)
        case .stepsReopened(let ids):
            return EventSentence(
                "To do again: \(ids.map(title).joined(separator: ", ")).", .warning)
        case .stepTakenBack(let ids, let name):
            return EventSentence(
                "\(name) took back: \(ids.map(title).joined(separator: ", ")).", .warning)
        case .decisionTaken(let id, let name, let label, _):
            return EventSentence("\(name) decided at “\(title(id))”: \(label).", .accent)
        case .approvalRequested(let request):
            let asked = request.of ?? "the \(request.role.title), whom nobody is"
            return EventSentence("\(request.by) asked \(asked): \(title(request.step)).")
        case .approvalGranted(let id, let name):
            return EventSentence("\(name) approved: \(title(id)).", .good)
        case .approvalRefused(let id, let name, let reason):
            return EventSentence("\(name) refused \(title(id)): \(reason)", .danger)
        case .rolledBackByHand(let id, let name):
            return EventSentence("\(name) undid by hand: \(title(id)).", .warning)
        default: return nil
        }
    }

    /// What follows a title: a remark, or the full stop.
    private static func tail(_ note: String?) -> String {
        guard let note, note.contains(where: { !$0.isWhitespace }) else { return "." }
        return ": \(note)"
    }

    private static func ofAction(_ event: DrillEvent) -> EventSentence? {
        switch event {
        case .actionStarted(_, let action, let name, let purpose):
            switch purpose {
            case .step: EventSentence("\(name) runs \(action).")
            case .rollback: EventSentence("\(name) rolls back: \(action).", .warning)
            case .free: EventSentence("\(name) runs, outside the runbook: \(action).", .warning)
            }
        case .actionFinished(_, let outcome):
            outcome.succeeded
                ? EventSentence(outcome.message)
                : EventSentence("Failed: \(outcome.message)", .danger)
        default: nil
        }
    }

    private static func ofCommand(_ event: DrillEvent, _ runbook: Runbook) -> EventSentence? {
        switch event {
        case .commandStarted(_, let start):
            let title = start.purpose.step.flatMap(runbook.step)?.title ?? "a command"
            return switch start.purpose {
            case .rollback: EventSentence("\(start.by) rolls back by command: \(title).", .warning)
            case .step, .free: EventSentence("\(start.by) runs the command of: \(title).")
            }
        case .commandPrinted(_, let text):
            let last = text.split(separator: "\n").last.map(String.init) ?? text
            return EventSentence("> \(last)", .muted)
        case .commandStopRequested(_, let name):
            return EventSentence("\(name) stopped the command.", .warning)
        case .commandFinished(_, let result):
            return EventSentence(
                "The command ended: \(result).", result.succeeded ? .good : .danger)
        case .sourceWentSilent(let name, let reason):
            return EventSentence("\(name) does not answer: \(reason)", .danger)
        case .sourceAnswers(let name): return EventSentence("\(name) answers again.", .good)
        default: return nil
        }
    }

    private static func ofRecord(_ event: DrillEvent) -> EventSentence? {
        switch event {
        case .noteAdded(let name, let text): EventSentence("\(name) noted: \(text)")
        case .expectationJudged(_, let name, let passed, let comment):
            EventSentence("\(name) judged: \(passed ? "seen" : "not seen")\(tail(comment))")
        case .findingAdded(let finding, _):
            EventSentence("\(finding.raisedBy) on what \(finding.kind.phrase): \(finding.text)")
        case .whysAnswered(let id, let whys, let name):
            EventSentence("\(name) answered “why?” of \(id): \(whys.last ?? "")")
        case .correctiveActionAdded(let action):
            EventSentence("To be fixed by \(action.owner): \(action.action)")
        case .debriefEntryWithdrawn(let number, let name):
            EventSentence("\(name) took back entry \(number) of the debrief.")
        default: nil
        }
    }
}
