/// Lines of text, wrapped to the width, from a first line on.
package struct TextBlock: Widget, Hashable {
    package var lines: [Line]
    /// How many wrapped lines are above the top.
    package var scroll: Int

    package init(_ lines: [Line], scroll: Int = 0) {
        self.lines = lines
        self.scroll = scroll
    }

    package init(_ text: String, _ role: TextRole = .text, scroll: Int = 0) {
        self.init([Line(text, role)], scroll: scroll)
    }

    /// The lines as they stand in `columns` columns; one in several roles that fits stays as it is.
    package func wrapped(columns: Int) -> [Line] {
        lines.flatMap { line in
            guard line.spans.count == 1, let span = line.spans.first else {
                return line.columns <= columns ? [line] : line.wrapped(columns: columns)
            }
            return Wrapping.lines(span.text, columns: columns).map { Line($0, span.role) }
        }
    }

    package func draw(in rect: Rect, on canvas: inout Canvas) {
        let shown = wrapped(columns: rect.width).dropFirst(max(0, scroll)).prefix(rect.height)
        for (row, line) in shown.enumerated() {
            canvas.write(line, in: rect, row: row)
        }
    }
}
