/// One place of the screen: a character of one or two columns in a style.
package struct Cell: Hashable, Sendable {
    package var symbol: Symbol
    /// 1 or 2; 0 for the right half of the wide character in the cell before.
    package var columns: UInt8
    package var style: Style

    package init(_ character: Character = " ", columns: UInt8 = 1, style: Style = .plain) {
        symbol = Symbol(character)
        self.columns = columns
        self.style = style
    }

    package init(_ symbol: Symbol, columns: UInt8 = 1, style: Style) {
        self.symbol = symbol
        self.columns = columns
        self.style = style
    }

    /// The spacing character with its combining marks.
    package var character: Character { symbol.character }

    /// The right half of a wide character.
    package static func rightHalf(_ style: Style) -> Cell {
        Cell(" ", columns: 0, style: style)
    }
}
