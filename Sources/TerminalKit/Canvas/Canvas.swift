/// A picture of the whole screen: a grid of cells, and where the cursor stands.
///
/// Drawing outside the grid or the clip does nothing, so that no size of terminal can trap.
package struct Canvas: Hashable, Sendable {
    package let size: Size
    package let look: Look
    /// Row by row from the top left.
    package private(set) var cells: [Cell]
    /// Where the cursor stands, which is where a screen reader reads; `nil` hides it.
    package var cursor: Point?
    /// What answers clicks, the topmost last.
    package var hotspots: [Hotspot] = []
    /// The part that drawing reaches, within the grid.
    private(set) var clip: Rect

    package init(size: Size, look: Look) {
        self.size = size
        self.look = look
        clip = Rect(size)
        let blank = Cell(style: look.theme[.text])
        cells = Array(repeating: blank, count: size.width * size.height)
    }

    package var bounds: Rect { Rect(size) }
    package var glyphs: Glyphs { look.glyphs }

    /// The cell at a place; `nil` outside the grid.
    package subscript(x: Int, y: Int) -> Cell? {
        guard bounds.contains(Point(x: x, y: y)) else { return nil }
        return cells[y * size.width + x]
    }

    /// Puts one cell, and blanks the other half of a wide character that it cuts.
    mutating func put(_ cell: Cell, x: Int, y: Int) {
        guard clip.contains(Point(x: x, y: y)), x + Int(cell.columns) <= clip.right else { return }
        let index = y * size.width + x
        unpair(index, x)
        if cell.columns == 2 { unpair(index + 1, x + 1) }
        cells[index] = cell
        if cell.columns == 2 { cells[index + 1] = .rightHalf(cell.style) }
    }

    /// Puts characters of one column each side by side.
    mutating func put(_ text: String.UnicodeScalarView, x: Int, y: Int, style: Style) {
        guard y >= clip.y, y < clip.bottom else { return }
        var column = x
        for scalar in text {
            guard column < clip.right else { return }
            if column >= clip.x {
                replace(Cell(Symbol(scalar), style: style), at: y * size.width + column, column)
            }
            column += 1
        }
    }

    /// Fills what can be seen of a rectangle with a cell of one column.
    mutating func put(_ cell: Cell, everywhereIn rect: Rect) {
        let seen = rect.intersection(clip)
        for y in seen.y..<seen.bottom {
            for x in seen.x..<seen.right { replace(cell, at: y * size.width + x, x) }
        }
    }

    /// Replaces a cell within the clip by one of one column.
    private mutating func replace(_ cell: Cell, at index: Int, _ x: Int) {
        if cells[index].columns != 1 { unpair(index, x) }
        cells[index] = cell
    }

    /// Blanks what stays of a wide character when the cell at `index` is overwritten.
    private mutating func unpair(_ index: Int, _ x: Int) {
        if cells[index].columns == 0, x > 0 {
            cells[index - 1] = Cell(style: cells[index - 1].style)
        } else if cells[index].columns == 2 {
            cells[index + 1] = Cell(style: cells[index + 1].style)
        }
    }

    /// Draws with the clip narrowed to `rect`.
    package mutating func clipped(to rect: Rect, _ draw: (inout Canvas) -> Void) {
        let before = clip
        clip = clip.intersection(rect)
        draw(&self)
        clip = before
    }

    /// The cells of one row.
    package func row(_ y: Int) -> ArraySlice<Cell> {
        cells[(y * size.width)..<((y + 1) * size.width)]
    }

    /// The characters of the grid, one line a row, without the blanks at the end of each.
    package var text: String {
        (0..<size.height).map { y in
            var line = ""
            for cell in row(y) where cell.columns > 0 { line.append(cell.character) }
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }
}
