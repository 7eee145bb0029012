import DrillEngine
import DrillModel
import TerminalKit

/// What a key does in the debrief.
enum DebriefAction: Hashable, Sendable {
    case report, pass, fail, fix, note, up, down, pageUp, pageDown, leave
    case replay, history

    static let keys: [KeyBinding<DebriefAction>] = [
        KeyBinding([.enter], "Enter", "report", "Shows the report.", .report),
        KeyBinding(
            [.character("p")], "p", "passed", "Judges the selected expectation as seen.", .pass),
        KeyBinding(
            [.character("f")], "f", "failed", "Judges the selected expectation as not seen.", .fail),
        KeyBinding(
            [.character("a")], "a", "corrective action",
            "Adds what is to be fixed, by whom and when.",
            .fix),
        KeyBinding([.character("n")], "n", "note", "Adds a note to the record.", .note),
        KeyBinding(
            [.character("r")], "r", "replay", "Shows the session again as it was.", .replay),
        KeyBinding(
            [.character("h")], "h", "history", "Compares the sessions of this drill.", .history),
        KeyBinding([.up, .character("k")], "Up", "up", "Goes to the expectation before.", .up),
        KeyBinding(
            [.down, .character("j")], "Down", "down", "Goes to the expectation after.", .down),
        KeyBinding([.pageUp], "PgUp", "page up", "Scrolls up.", .pageUp),
        KeyBinding([.pageDown], "PgDn", "page down", "Scrolls down.", .pageDown),
        KeyBinding(
            [.character("q"), .escape, .control("c")], "q", "leave",
            "Leaves the session; the report can be read again later.", .leave),
    ]
}

extension AppModel {
    var debriefHints: [KeyHint] {
        DebriefAction.keys.map { $0.hint(whyNot: whyNot($0.action)) }
    }

    /// The expectation that the keys judge.
    var selectedExpectation: ExpectationResult? {
        guard let session else { return nil }
        let results = ExpectationResult.all(of: session.state)
        return debrief.selected < results.count ? results[debrief.selected] : nil
    }

    private func whyNot(_ action: DebriefAction) -> String? {
        switch action {
        case .pass, .fail, .up, .down:
            selectedExpectation == nil ? "The plan states no expectations." : nil
        default: nil
        }
    }

    mutating func pressInDebrief(_ key: Key) -> [AppEffect] {
        guard let binding = DebriefAction.keys.first(where: { $0.keys.contains(key) }) else {
            return []
        }
        if let reason = whyNot(binding.action) {
            toast = Toast(.refusal, reason)
            return []
        }
        return perform(binding.action)
    }

    private mutating func perform(_ action: DebriefAction) -> [AppEffect] {
        switch action {
        case .report:
            waitingFor = "Writing the report"
            return session.map { [.openReport(session: $0.id)] } ?? []
        case .pass: askToJudge(passed: true)
        case .fail: askToJudge(passed: false)
        case .fix: overlay = .form(CorrectiveActionForm())
        case .note: overlay = .text(TextPrompt("Note for the record", [], purpose: .note))
        case .up: moveInDebrief(by: -1)
        case .down: moveInDebrief(by: 1)
        case .pageUp: debrief.scroll = max(0, debrief.scroll - 8)
        case .pageDown: debrief.scroll += 8
        case .leave: return leaveSession()
        case .replay: return session.map { openRecording(of: $0.id) } ?? []
        case .history:
            waitingFor = "Reading the sessions of this drill"
            return session.map { [.openHistory(.session(id: $0.id))] } ?? []
        }
        return []
    }

    private mutating func moveInDebrief(by distance: Int) {
        let count = session?.state.drill.plan.expectations.count ?? 0
        debrief.selected = min(max(0, debrief.selected + distance), max(0, count - 1))
    }

    private mutating func askToJudge(passed: Bool) {
        guard let expectation = selectedExpectation?.expectation else { return }
        overlay = .text(
            TextPrompt(
                passed ? "Seen" : "Not seen", [expectation.text, "A comment, or nothing:"],
                allowsEmpty: true, purpose: .judge(expectation: expectation.id, passed: passed)))
    }
}
