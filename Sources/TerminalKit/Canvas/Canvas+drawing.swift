extension Canvas {
    /// Writes one line of text and returns the column after it; what does not fit is left out.
    @discardableResult
    package mutating func write(_ text: String, x: Int, y: Int, _ role: TextRole = .text) -> Int {
        write(text, x: x, y: y, style: look.theme[role])
    }

    /// Writes one line of text in a style of its own and returns the column after it.
    @discardableResult
    package mutating func write(_ text: String, x: Int, y: Int, style: Style) -> Int {
        let repertoire = look.glyphs.repertoire
        if SafeText.isSimple(text[...], in: repertoire) {
            put(text.unicodeScalars, x: x, y: y, style: style)
            return x + text.unicodeScalars.count
        }
        var column = x
        for glyph in SafeText.cells(text[...], repertoire: repertoire) {
            let cell = Cell(glyph.character, columns: UInt8(glyph.columns), style: style)
            put(cell, x: column, y: y)
            column += glyph.columns
        }
        return column
    }

    /// Writes one of the look's own glyphs.
    package mutating func write(_ glyph: Character, x: Int, y: Int, _ role: TextRole = .text) {
        put(Cell(glyph, style: look.theme[role]), x: x, y: y)
    }

    /// Writes a line into a row of `rect`, cut with an ellipsis when it is too long.
    package mutating func write(_ line: Line, in rect: Rect, row: Int = 0) {
        guard row >= 0, row < rect.height else { return }
        var x = rect.x
        clipped(to: rect) { canvas in
            for span in line.spans {
                x = canvas.write(span.text, x: x, y: rect.y + row, span.role)
            }
            if x > rect.right, rect.width > 0 {
                let role = line.spans.last?.role ?? .text
                canvas.write(canvas.glyphs.ellipsis, x: rect.right - 1, y: rect.y + row, role)
            }
        }
    }

    /// Writes a line so that it ends at the right side of `rect`.
    package mutating func writeRight(_ line: Line, in rect: Rect, row: Int = 0) {
        let columns = min(line.columns, rect.width)
        let place = Rect(x: rect.right - columns, y: rect.y, width: columns, height: rect.height)
        write(line, in: place, row: row)
    }

    /// Fills a rectangle with one character.
    package mutating func fill(
        _ rect: Rect, _ character: Character = " ", _ role: TextRole = .text
    ) {
        put(Cell(character, style: look.theme[role]), everywhereIn: rect)
    }

    /// Gives the cells of a rectangle another style and leaves their characters.
    package mutating func restyle(_ rect: Rect, _ role: TextRole) {
        for y in rect.y..<rect.bottom {
            for x in rect.x..<rect.right {
                guard var cell = self[x, y], cell.columns > 0 else { continue }
                cell.style = look.theme[role]
                put(cell, x: x, y: y)
            }
        }
    }

    /// Draws a widget.
    package mutating func draw(_ widget: some Widget, in rect: Rect) {
        widget.draw(in: rect, on: &self)
    }
}
