import TerminalKit

/// What a key does while a search is on.
enum SearchAction: Hashable, Sendable {
    case next, previous, end

    static let keys: [KeyBinding<SearchAction>] = [
        KeyBinding([.character("n")], "n", "next match", "Goes to the next match.", .next),
        KeyBinding(
            [.character("N")], "N", "previous", "Goes to the match before.", .previous),
        KeyBinding([.escape], "Esc", "end search", "Ends the search, and stays here.", .end),
    ]
}
