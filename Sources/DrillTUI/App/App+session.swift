import DrillEngine
import DrillModel

extension AppModel {
    /// Shows a session from its beginning, or from where it was left.
    mutating func open(_ opening: SessionOpening) {
        session = SessionModel(opening)
        replay = nil
        history = nil
        console = ConsoleModel()
        rollback = RollbackModel()
        facilitator = FacilitatorModel()
        debrief = DebriefModel()
        show(.console)
        followStatus()
    }

    /// Takes in how the session has gone on.
    mutating func take(_ update: SessionUpdate) -> [AppEffect] {
        let before = shownStep?.id
        session?.take(update)
        if shownStep?.id != before { console.detailScroll = 0 }
        forgetRefusal(after: update)
        tellOfFailure(in: update)
        dropStaleConfirmation()
        clampRollbackSelection()
        followStatus()
        var effects = continueRollback()
        if hasFocus != true, let news = update.newEvents.lazy.compactMap(message).last {
            effects.append(.call("Muster: message from \(news.sender)"))
        }
        return effects
    }

    /// How long a refusal stands at most, in seconds before the screen: it may be false by then.
    private static let refusalStands = 10.0

    /// A reason why something was not possible is gone with the next thing that happens.
    private mutating func forgetRefusal(after update: SessionUpdate) {
        guard toast?.kind == .refusal else { return }
        let since = toast?.seenAt ?? update.now
        toast?.seenAt = since
        let isOld = (update.now - since).seconds >= Self.refusalStands * update.speed
        let isTold = update.newEvents.contains {
            EventSentence($0.event, in: update.state.drill) != nil
        }
        if isTold || isOld { toast = nil }
    }

    /// Says that a step has failed which is not the one that is shown.
    private mutating func tellOfFailure(in update: SessionUpdate) {
        for case .stepFailed(let id, let reason) in update.newEvents.map(\.event)
        where id != shownStep?.id {
            let title = session?.step(id)?.title ?? id
            toast = Toast(.failure, "“\(title)” failed: \(reason)")
        }
    }

    /// Goes to the screen that the session's status asks for.
    ///
    /// What is being typed stays open, so that its letters do not fall on the new screen's keys; a
    /// menu or a question about the old screen is gone, so that its answer does not fall there either.
    private mutating func followStatus() {
        guard let session else { return }
        let before = screen
        switch (session.state.status, screen) {
        case (.aborting, .console), (.aborting, .facilitator): screen = .rollback
        case (.ended, .console), (.ended, .facilitator), (.ended, .rollback): screen = .debrief
        default: break
        }
        guard screen != before else { return }
        toast = nil
        if search?.isTyping != true { search = nil }
        switch overlay {
        case .menu, .confirmation: overlay = nil
        case .text, .form, nil: break
        }
    }

    /// Out of the session: to where the program was begun.
    mutating func leaveSession() -> [AppEffect] {
        session = nil
        guard entry == .library else { return [.leaveSession, .quit] }
        show(.library)
        return [.leaveSession, .loadLibrary]
    }

    /// Asks before a session is left; Ctrl-C again agrees.
    mutating func askToLeave() {
        let pace = session.map { Speeds.option(for: $0.speed, in: $0.state) } ?? ""
        overlay = .confirmation(
            Confirmation(
                "Leave the drill?",
                [
                    "The session is kept and can be resumed with `muster resume\(pace)`. "
                        + "The exercise clock stands still until then."
                ],
                yes: "leave", no: "stay", intent: .leaveSession, agreesToControlC: true))
    }

    /// The message that an event is.
    private func message(in timed: TimedEvent) -> Inject? {
        guard case .injectFired(let id, _) = timed.event else { return nil }
        return session?.state.drill.plan.injects.first { $0.id == id && $0.message != nil }
    }
}
