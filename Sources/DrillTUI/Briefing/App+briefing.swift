import DrillModel
import TerminalKit

/// What a key does in a briefing.
enum BriefingAction: Hashable, Sendable {
    case start, faster, slower, up, down, pageUp, pageDown, back

    static let keys: [KeyBinding<BriefingAction>] = [
        KeyBinding([.enter], "Enter", "start the drill", "Starts the exercise clock.", .start),
        .faster(.faster),
        .slower(.slower),
        KeyBinding([.up, .character("k")], "Up", "up", "Scrolls up.", .up),
        KeyBinding([.down, .character("j")], "Down", "down", "Scrolls down.", .down),
        KeyBinding([.pageUp], "PgUp", "page up", "Goes up by a page.", .pageUp),
        KeyBinding([.pageDown], "PgDn", "page down", "Goes down by a page.", .pageDown),
        KeyBinding(
            [.character("q"), .escape, .control("c")], "q", "back", "Starts nothing.", .back),
    ]
}

extension AppModel {
    var briefingHints: [KeyHint] {
        BriefingAction.keys.map { $0.hint(whyNot: whyNot($0.action)) }
    }

    private func whyNot(_ action: BriefingAction) -> String? {
        guard action == .faster || action == .slower, case .briefing(let briefing) = screen,
            briefing.contents.drill.backend == .live
        else { return nil }
        return "A live system has its own pace."
    }

    mutating func press(_ key: Key, in briefing: BriefingModel) -> [AppEffect] {
        guard let binding = BriefingAction.keys.first(where: { $0.keys.contains(key) }) else {
            return []
        }
        if let reason = whyNot(binding.action) {
            toast = Toast(.refusal, reason)
            return []
        }
        var briefing = briefing
        switch binding.action {
        case .start:
            return start(briefing)
        case .back:
            guard entry == .library else { return [.quit] }
            show(.library)
            return []
        case .faster: briefing.speed = Speeds.next(after: briefing.speed) ?? briefing.speed
        case .slower: briefing.speed = Speeds.previous(before: briefing.speed) ?? briefing.speed
        case .up: briefing.scroll = max(0, briefing.scroll - 1)
        case .down: briefing.scroll = min(briefing.scroll + 1, furthest(in: briefing))
        case .pageUp: briefing.scroll = max(0, briefing.scroll - 10)
        case .pageDown: briefing.scroll = min(briefing.scroll + 10, furthest(in: briefing))
        }
        screen = .briefing(briefing)
        return []
    }

    /// Begins the drill; for a live one the name of its environment is to be typed first.
    private mutating func start(_ briefing: BriefingModel) -> [AppEffect] {
        let contents = briefing.contents
        var request = SessionRequest(
            path: contents.path, seed: contents.seed, speed: briefing.speed,
            backend: contents.drill.backend)
        guard let live = contents.drill.environment else {
            waitingFor = "Starting"
            return [.startSession(request)]
        }
        request.speed = 1
        ask(
            TextPrompt(
                "This drill is LIVE",
                [
                    "Its commands touch “\(live.name)”, which is real.",
                    "Type the environment's name to begin.",
                ], purpose: .environment(request, name: live.name)))
        return []
    }

    /// Asks before a drill begins on a system that is not seen, or not in its steady state.
    mutating func askWhether(_ request: SessionRequest, despite doubts: [String]) {
        waitingFor = nil
        var sure = request
        sure.isSure = true
        overlay = .confirmation(
            Confirmation(
                "Not fit for a drill",
                doubts + [
                    "Nothing has been touched. A drill now may do harm, and measures little."
                ],
                yes: "begin anyway", no: "begin nothing",
                intent: .effects([.startSession(sure)]), isDangerous: true))
    }

    /// How far the briefing can be scrolled on this terminal.
    private func furthest(in briefing: BriefingModel) -> Int {
        let lines = ScrollView.wrapped(BriefingText.lines(of: briefing), columns: size.width)
        return max(0, lines.count - (size.height - Frame.chromeRows - BriefingView.fixedRows))
    }
}
