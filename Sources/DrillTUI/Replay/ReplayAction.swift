import TerminalKit

/// What a key does in a replay.
enum ReplayAction: Hashable, Sendable {
    case play, back, forward, previousEvent, nextEvent, first, last, faster, slower
    case previousStep, nextStep, nextPane, previousPane, pageUp, pageDown
    case search, leavePane, leave

    /// The keys of a replay, the most important first.
    static let keys: [KeyBinding<ReplayAction>] = [
        KeyBinding(
            [.character(" ")], "Space", "play", "Lets the recording go on, or stops it.", .play),
        KeyBinding(
            [.character("["), .character(",")], "[", "event before",
            "Goes to what happened before.", .previousEvent),
        KeyBinding(
            [.character("]"), .character(".")], "]", "next event", "Goes to what happened next.",
            .nextEvent),
        KeyBinding(
            [.character("+"), .character("=")], "+", "faster", "Plays faster.", .faster),
        KeyBinding([.character("-")], "-", "slower", "Plays slower.", .slower),
        KeyBinding([.left, .character("h")], "Left", "10 s back", "Goes back by 10 s.", .back),
        KeyBinding(
            [.right, .character("l")], "Right", "10 s on", "Goes forward by 10 s.", .forward),
        KeyBinding(
            [.home, .character("g")], "Home", "beginning", "Goes to the beginning.", .first),
        KeyBinding([.end, .character("G")], "End", "end", "Goes to the end.", .last),
        KeyBinding(
            [.character("/")], "/", "search",
            "Looks for words in the steps, or in the log when that has the keys.", .search),
        KeyBinding(
            [.up, .character("k")], "Up", "up", "Shows the step before, or scrolls.", .previousStep),
        KeyBinding(
            [.down, .character("j")], "Down", "down", "Shows the step after, or scrolls.",
            .nextStep),
        KeyBinding([.tab], "Tab", "pane", "Goes to the next pane: steps, text, log.", .nextPane),
        KeyBinding([.backTab], "Shift-Tab", "pane back", "Goes to the pane before.", .previousPane),
        KeyBinding([.pageUp], "PgUp", "page up", "Goes up by a page.", .pageUp),
        KeyBinding([.pageDown], "PgDn", "page down", "Goes down by a page.", .pageDown),
        KeyBinding(
            [.escape], "Esc", "back", "Shows the step of the moment again, or leaves.", .leavePane),
        KeyBinding([.character("q"), .control("c")], "q", "leave", "Leaves the replay.", .leave),
    ]
}
