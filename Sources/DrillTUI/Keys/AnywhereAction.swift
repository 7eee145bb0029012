import TerminalKit

/// What a key does on every screen.
enum AnywhereAction: Hashable, Sendable {
    case help, palette, repaint, suspend

    static let keys: [KeyBinding<AnywhereAction>] = [
        KeyBinding(
            [.character("?"), .function(1)], "?", "keys",
            "Lists every key of the screen; Enter presses the chosen one.", .help),
        KeyBinding(
            [.character(":"), .control("p")], ":", "palette",
            "Finds keys, steps and actions by a few letters.", .palette),
        KeyBinding([.control("l")], "Ctrl-L", "repaint", "Draws the screen anew.", .repaint),
        KeyBinding(
            [.control("z")], "Ctrl-Z", "suspend",
            "Stops the program until `fg`; the clock of a drill goes on.", .suspend),
    ]
}
