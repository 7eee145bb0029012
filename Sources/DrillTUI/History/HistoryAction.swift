import TerminalKit

/// What a key does in the history of a drill.
enum HistoryAction: Hashable, Sendable {
    case report, replay, mark, compare, trend, up, down, pageUp, pageDown, first, last, back, leave

    static let keys: [KeyBinding<HistoryAction>] = [
        KeyBinding([.enter], "Enter", "report", "Shows the report of the session.", .report),
        .replay(.replay),
        KeyBinding(
            [.character(" ")], "Space", "mark", "Marks a session for a comparison, or unmarks it.",
            .mark),
        KeyBinding(
            [.character("c")], "c", "compare",
            "Compares the marked sessions, or the selected one with the one before it.", .compare),
        KeyBinding(
            [.character("t")], "t", "trend",
            "Shows the next trends: RTA and RPA, time to detect, each phase.", .trend),
        KeyBinding([.up, .character("k")], "Up", "up", "Goes up.", .up),
        KeyBinding([.down, .character("j")], "Down", "down", "Goes down.", .down),
        KeyBinding([.pageUp], "PgUp", "page up", "Goes up by a page.", .pageUp),
        KeyBinding([.pageDown], "PgDn", "page down", "Goes down by a page.", .pageDown),
        KeyBinding([.home, .character("g")], "Home", "top", "Goes to the top.", .first),
        KeyBinding([.end, .character("G")], "End", "end", "Goes to the end.", .last),
        KeyBinding([.escape], "Esc", "back", "Goes back.", .back),
        KeyBinding([.character("q"), .control("c")], "q", "back", "Goes back.", .leave),
    ]
}
