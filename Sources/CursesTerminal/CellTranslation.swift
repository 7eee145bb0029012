import CNcurses
import TerminalKit

/// Turns cells into those of ncurses, with what the locale and the terminal can show.
struct CellTranslation {
    private let depth: ColorDepth
    /// Whether the locale's own table places a character as the canvas does.
    private var known: [Symbol: Bool] = [:]
    /// The colours that came last: neighbours mostly share theirs.
    private var last: (style: Style, foreground: Int32, background: Int32) = (.plain, -1, -1)

    init(depth: ColorDepth) {
        self.depth = depth
    }

    mutating func curses(_ cell: Cell) -> terminal_cell {
        if cell.style != last.style {
            last = (cell.style, number(cell.style.foreground), number(cell.style.background))
        }
        var result = terminal_cell()
        result.attributes = cell.style.attributes.rawValue
        result.foreground = last.foreground
        result.background = last.background
        let symbol = canShow(cell) ? cell.symbol : Symbol("?" as Unicode.Scalar)
        let marks = symbol.marks
        result.scalars = (symbol.base.value, marks[0], marks[1], marks[2], marks[3])
        return result
    }

    /// Whether the locale gives the character the columns that the canvas has for it.
    private mutating func canShow(_ cell: Cell) -> Bool {
        if cell.symbol.isASCII { return true }
        if let known = known[cell.symbol] { return known }
        let columns = cell.character.unicodeScalars.map { terminal_columns($0.value) }
        let fits = !columns.contains(-1) && columns.reduce(0, +) == Int32(cell.columns)
        known[cell.symbol] = fits
        return fits
    }

    private func number(_ color: Color) -> Int32 {
        if depth == .trueColor, let parts = color.rgb { return Int32(parts) }
        return Int32(color.index256 ?? -1)
    }
}
