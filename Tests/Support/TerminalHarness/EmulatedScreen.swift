/// What a terminal shows at one moment.
package struct EmulatedScreen: Hashable, Sendable {
    /// One place of the screen.
    package struct Cell: Hashable, Sendable {
        /// Empty for the right half of a wide character.
        package var text: String
        package var isBold: Bool
        package var isUnderlined: Bool
        package var isReversed: Bool
        /// `0xRRGGBB`; `nil` for the terminal's own colour.
        package var foreground: Int?
        package var background: Int?
    }

    /// Row by row from the top.
    package var cells: [[Cell]]
    package var cursorColumn: Int
    package var cursorRow: Int
    package var isCursorVisible: Bool
    /// Whether this is the screen of a full-screen program, which disappears when it ends.
    package var isAlternate: Bool

    /// The rows as text, without the blanks at their ends.
    package var lines: [String] {
        cells.map { row in
            var line = row.map(\.text).joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    package var text: String { lines.joined(separator: "\n") }

    package func contains(_ words: String) -> Bool {
        lines.contains { $0.contains(words) }
    }

    /// Whether any cell has a colour of its own.
    package var hasColor: Bool {
        cells.joined().contains { $0.foreground != nil || $0.background != nil }
    }
}
