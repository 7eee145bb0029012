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
        BriefingAction.keys.map { $0.hint(whyNot: nil) }
    }

    mutating func press(_ key: Key, in briefing: BriefingModel) -> [AppEffect] {
        guard let binding = BriefingAction.keys.first(where: { $0.keys.contains(key) }) else {
            return []
        }
        var briefing = briefing
        switch binding.action {
        case .start:
            waitingFor = "Starting"
            let contents = briefing.contents
            return [
                .startSession(
                    SessionRequest(
                        path: contents.path, seed: contents.seed, speed: briefing.speed))
            ]
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

    /// How far the briefing can be scrolled on this terminal.
    private func furthest(in briefing: BriefingModel) -> Int {
        let lines = ScrollView.wrapped(BriefingText.lines(of: briefing), columns: size.width)
        return max(0, lines.count - (size.height - Frame.chromeRows - BriefingView.fixedRows))
    }
}
