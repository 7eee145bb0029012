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
        debrief = DebriefModel()
        show(.console)
        followStatus()
    }

    /// Takes in how the session has gone on.
    mutating func take(_ update: SessionUpdate) -> [AppEffect] {
        session?.take(update)
        clampRollbackSelection()
        followStatus()
        var effects = continueRollback()
        if update.newEvents.contains(where: { isMessage($0.event) }) { effects.append(.bell) }
        return effects
    }

    /// Goes to the screen that the session's status asks for.
    ///
    /// What is being typed stays open, so that its letters do not fall on the new screen's keys.
    private mutating func followStatus() {
        guard let session else { return }
        switch (session.state.status, screen) {
        case (.aborting, .console): screen = .rollback
        case (.ended, .console), (.ended, .rollback): screen = .debrief
        default: break
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
        overlay = .confirmation(
            Confirmation(
                "Leave the drill?",
                [
                    "The session is kept and can be resumed with `muster resume`. "
                        + "The exercise clock stands still until then."
                ],
                yes: "leave", no: "stay", intent: .leaveSession, agreesToControlC: true))
    }

    private func isMessage(_ event: DrillEvent) -> Bool {
        guard case .injectFired(let id, _) = event else { return false }
        return session?.state.drill.plan.injects.first { $0.id == id }?.message != nil
    }
}
