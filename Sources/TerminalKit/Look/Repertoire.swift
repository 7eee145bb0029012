/// The characters that the terminal can show.
package enum Repertoire: Hashable, Sendable {
    case unicode
    case ascii

    /// What stands for a character that must not or cannot reach the terminal.
    var replacement: Character {
        self == .unicode ? "\u{FFFD}" : "?"
    }

    /// An ASCII character that reads like `character`, one column for one.
    static func asciiLikeness(_ character: Character) -> Character? {
        likenesses[character]
    }

    private static let likenesses: [Character: Character] = [
        "–": "-", "—": "-", "‐": "-", "−": "-", "’": "'", "‘": "'", "“": "\"", "”": "\"",
        "…": ".", "·": ".", "•": "*", "→": ">", "←": "<", "↑": "^", "↓": "v", "×": "x",
        "≤": "<", "≥": ">", "≈": "~", "✓": "+", "✗": "x", "─": "-", "│": "|", "█": "#",
        "ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U", "ß": "s", "é": "e",
        "è": "e", "ê": "e", "à": "a", "á": "a", "ç": "c", "ñ": "n", "ø": "o", "å": "a",
        "\u{A0}": " ",
    ]
}
