import TerminalKit

extension KeyBinding {
    static func note(_ action: Action) -> KeyBinding {
        KeyBinding([.character("n")], "n", "note", "Adds a note to the record.", action)
    }

    static func pause(_ action: Action) -> KeyBinding {
        KeyBinding(
            [.character(" ")], "Space", "pause",
            "Stops the exercise clock and the system, or lets them go on.", action)
    }

    static func faster(_ action: Action) -> KeyBinding {
        KeyBinding(
            [.character("+"), .character("=")], "+", "faster", "Lets the exercise run faster.",
            action)
    }

    static func slower(_ action: Action) -> KeyBinding {
        KeyBinding([.character("-")], "-", "slower", "Lets the exercise run slower.", action)
    }

    static func mouse(_ action: Action) -> KeyBinding {
        KeyBinding(
            [.character("m")], "m", "mouse", "Gives the mouse to the terminal, or takes it back.",
            action)
    }

    static func replay(_ action: Action) -> KeyBinding {
        KeyBinding(
            [.character("r")], "r", "replay", "Shows the session again as it was.", action)
    }
}
