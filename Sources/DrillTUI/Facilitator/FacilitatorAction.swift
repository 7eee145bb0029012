import TerminalKit

/// What a key does while the facilitator looks on.
enum FacilitatorAction: Hashable, Sendable {
    case fire, hold, leaveOut, pause, faster, slower, note, up, down, back

    static let keys: [KeyBinding<FacilitatorAction>] = [
        KeyBinding([.enter], "Enter", "fire now", "Fires the selected inject at once.", .fire),
        KeyBinding(
            [.character("h")], "h", "hold", "Keeps the selected inject back, or lets it go.", .hold),
        KeyBinding(
            [.character("s")], "s", "leave out", "Leaves the selected inject out of this session.",
            .leaveOut),
        .pause(.pause),
        .faster(.faster),
        .slower(.slower),
        .note(.note),
        KeyBinding([.up, .character("k")], "Up", "up", "Goes to the inject before.", .up),
        KeyBinding([.down, .character("j")], "Down", "down", "Goes to the inject after.", .down),
        KeyBinding(
            [.character("q"), .escape, .control("c"), .character("F")], "q", "operator's view",
            "Goes back to the operator's console.", .back),
    ]
}
