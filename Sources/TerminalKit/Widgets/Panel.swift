/// A frame with a title.
package struct Panel: Widget, Hashable {
    package var title: String
    /// Stands at the right end of the top line.
    package var note: Line
    package var isFocused: Bool

    package init(_ title: String, note: Line = .empty, isFocused: Bool = false) {
        self.title = title
        self.note = note
        self.isFocused = isFocused
    }

    /// The part inside the frame.
    package static func inside(_ rect: Rect) -> Rect {
        rect.inset(columns: 1, rows: 1)
    }

    package func draw(in rect: Rect, on canvas: inout Canvas) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        let role: TextRole = isFocused ? .focusedBorder : .border
        let glyphs = canvas.glyphs
        canvas.fill(rect)
        for (row, left, right) in [
            (0, glyphs.topLeft, glyphs.topRight),
            (rect.height - 1, glyphs.bottomLeft, glyphs.bottomRight),
        ] {
            canvas.fill(rect.row(row), glyphs.horizontal, role)
            canvas.write(left, x: rect.x, y: rect.y + row, role)
            canvas.write(right, x: rect.right - 1, y: rect.y + row, role)
        }
        for y in (rect.y + 1)..<(rect.bottom - 1) {
            canvas.write(glyphs.vertical, x: rect.x, y: y, role)
            canvas.write(glyphs.vertical, x: rect.right - 1, y: y, role)
        }
        drawTitle(in: rect.row(0).inset(columns: 2), on: &canvas)
    }

    private func drawTitle(in rect: Rect, on canvas: inout Canvas) {
        if !title.isEmpty {
            let marker = isFocused ? String(canvas.glyphs.selected) : ""
            let label = Line(" \(marker)\(title) ", isFocused ? .focusedBorder : .title)
            canvas.write(label, in: rect)
        }
        let room = rect.width - DisplayWidth.columns(title) - 4
        if note.columns > 0, note.columns + 2 <= room {
            canvas.writeRight(Line(" ") + note + Line(" "), in: rect)
        }
    }
}
