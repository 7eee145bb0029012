import TerminalKit

/// What a key does in the debrief.
enum DebriefAction: Hashable, Sendable {
    case report, pass, fail, worked, didNot, whys, fix, undo, note, replay, history, copy
    case nextSection, previousSection, up, down, pageUp, pageDown, leave

    static let keys: [KeyBinding<DebriefAction>] = [
        KeyBinding([.enter], "Enter", "report", "Shows the report.", .report),
        KeyBinding(
            [.character("p")], "p", "passed", "Judges the selected expectation as seen.", .pass),
        KeyBinding(
            [.character("f")], "f", "failed", "Judges the selected expectation as not seen.", .fail),
        KeyBinding(
            [.character("e")], "e", "why", "Asks “why?” of the selected finding, up to five times.",
            .whys),
        KeyBinding(
            [.character("w")], "w", "worked", "Adds what worked, and who said so.", .worked),
        KeyBinding(
            [.character("d")], "d", "did not", "Adds what did not work, and who said so.", .didNot),
        KeyBinding(
            [.character("a")], "a", "to fix",
            "Adds what is to be fixed, by whom and when: a corrective action.", .fix),
        KeyBinding(
            [.character("u")], "u", "undo",
            "Takes back what was entered last; the journal keeps both.", .undo),
        .note(.note),
        .replay(.replay),
        KeyBinding(
            [.character("H")], "H", "history", "Compares the sessions of this drill.", .history),
        KeyBinding(
            [.character("y")], "y", "copy path",
            "Puts the path of the written report on the clipboard.", .copy),
        KeyBinding(
            [.tab, .right], "Tab", "next part",
            "Goes to figures, expectations, findings, what is to be fixed.", .nextSection),
        KeyBinding(
            [.backTab, .left], "Shift-Tab", "part before",
            "Goes to the part before.", .previousSection),
        KeyBinding([.up, .character("k")], "Up", "up", "Goes to the entry before.", .up),
        KeyBinding([.down, .character("j")], "Down", "down", "Goes to the entry after.", .down),
        KeyBinding([.pageUp], "PgUp", "page up", "Goes up by a page.", .pageUp),
        KeyBinding([.pageDown], "PgDn", "page down", "Goes down by a page.", .pageDown),
        KeyBinding(
            [.character("q"), .control("c")], "q", "leave",
            "Leaves the session; its debrief can go on later.", .leave),
    ]
}
