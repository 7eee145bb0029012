import CNcurses
import TerminalKit

/// Turns cells into those of ncurses, with what the locale and the terminal can show.
struct CellTranslation {
    private let depth: ColorDepth
    /// Whether the locale's own table places a character as the canvas does.
    private var known: [Character: Bool] = [:]
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
        let character = canShow(cell) ? cell.character : "?"
        var scalars = character.unicodeScalars.makeIterator()
        result.scalars.0 = scalars.next()?.value ?? 0x20
        result.scalars.1 = scalars.next()?.value ?? 0
        result.scalars.2 = scalars.next()?.value ?? 0
        result.scalars.3 = scalars.next()?.value ?? 0
        result.scalars.4 = scalars.next()?.value ?? 0
        return result
    }

    /// Whether the locale gives the character the columns that the canvas has for it.
    private mutating func canShow(_ cell: Cell) -> Bool {
        if cell.character.isASCII { return true }
        if let known = known[cell.character] { return known }
        let columns = cell.character.unicodeScalars.map { terminal_columns($0.value) }
        let fits = !columns.contains(-1) && columns.reduce(0, +) == Int32(cell.columns)
        known[cell.character] = fits
        return fits
    }

    private func number(_ color: Color) -> Int32 {
        if depth == .trueColor, case .rgb(let red, let green, let blue) = color {
            return Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
        }
        return Int32(color.index256 ?? -1)
    }
}
