import TerminalKit

/// What a key does in the console.
enum ConsoleAction: Hashable, Sendable {
    case obvious, choose
    case previousStep, nextStep, nextPane, previousPane, pageUp, pageDown, first, last
    case skip, fail, undo, declare, stopCommand, byHand, actions, note, approval, inbox, people
    case pause, faster, slower, facilitator, abort, leave, search, back, copy, mouse

    /// The keys of the console, the most important first.
    static let keys: [KeyBinding<ConsoleAction>] = [
        KeyBinding(
            [.enter], "Enter", "next",
            "Does the obvious; opens a selected step.",
            .obvious),
        KeyBinding(
            [.character("1")], "1-9", "choose", "Takes a choice of the decision that is shown.",
            .choose),
        KeyBinding(
            [.character("i")], "i", "inbox",
            "The inbox: lists what has come, open questions first.",
            .inbox),
        KeyBinding(
            [.character("e")], "e", "approval",
            "Records an approval or a refusal, or asks somebody else.", .approval),
        KeyBinding([.character("d")], "d", "declare", "Declares the incident.", .declare),
        KeyBinding(
            [.character("u")], "u", "undo",
            "Takes back the confirmation, choice or skip that was the last thing done.", .undo),
        KeyBinding(
            [.character("a")], "a", "actions", "Everything that can be done to the system.",
            .actions),
        KeyBinding(
            [.character("c")], "c", "stop command",
            "Kills the command that runs, with all that it has started.", .stopCommand),
        KeyBinding(
            [.character("D")], "D", "done by hand",
            "Confirms a command of a live drill that you have run yourself.", .byHand),
        KeyBinding(
            [.character("s")], "s", "skip", "Skips the step that is shown, with a reason.", .skip),
        KeyBinding(
            [.character("f")], "f", "failed", "Marks the step that is shown as failed.", .fail),
        .note(.note),
        KeyBinding(
            [.character("x")], "x", "abort", "Aborts the drill and offers its rollback.", .abort),
        .pause(.pause),
        .faster(.faster),
        .slower(.slower),
        KeyBinding(
            [.character("w")], "w", "who", "Who does what in this exercise.", .people),
        KeyBinding(
            [.character("/")], "/", "search",
            "Looks for words in the steps, or in the log when that has the keys.", .search),
        KeyBinding(
            [.character("F")], "F", "facilitator",
            "Shows what is still to come, for whoever runs the exercise.", .facilitator),
        KeyBinding(
            [.up, .character("k")], "Up", "up", "Goes to the step before, or scrolls.",
            .previousStep),
        KeyBinding(
            [.down, .character("j")], "Down", "down",
            "Goes to the step after, or scrolls.", .nextStep),
        KeyBinding(
            [.tab, .right, .character("l")], "Tab", "pane",
            "Goes to the next pane: steps, text, log.", .nextPane),
        KeyBinding(
            [.backTab, .left, .character("h")], "Shift-Tab", "pane back",
            "Goes to the pane before.", .previousPane),
        KeyBinding([.pageUp], "PgUp", "page up", "Goes up by a page.", .pageUp),
        KeyBinding([.pageDown], "PgDn", "page down", "Goes down by a page.", .pageDown),
        KeyBinding([.home, .character("g")], "Home", "top", "Goes to the top.", .first),
        KeyBinding([.end, .character("G")], "End", "end", "Goes to the end.", .last),
        KeyBinding(
            [.character("y")], "y", "copy",
            "Puts the command of the selected step on the clipboard.", .copy),
        .mouse(.mouse),
        KeyBinding(
            [.escape], "Esc", "back",
            "Shows the next thing to do again, then puts the message away.",
            .back),
        KeyBinding(
            [.character("q"), .control("c")], "q", "leave",
            "Leaves the drill, which can be resumed.", .leave),
    ]
}
