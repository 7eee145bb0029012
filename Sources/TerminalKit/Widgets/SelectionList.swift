/// Rows of which one may be selected, scrolled so that the selected one is seen.
package struct SelectionList: Widget, Hashable {
    package var rows: [Line]
    package var selected: Int?
    /// Whether the keys act on this list, so that the cursor stands here.
    package var isFocused: Bool
    /// The entry that each row shows, by its place; `nil` for a heading.
    package var entries: [Int?]
    /// The place of the list's pane on the screen.
    package var pane: Int
    /// How much of the selected row stands out, in columns from the left; `nil` is all of it.
    ///
    /// Less of it is less to send over a slow line with every key.
    package var highlight: Int?

    /// A list; without `entries` every row is an entry of its own.
    package init(
        _ rows: [Line], selected: Int?, isFocused: Bool = true, entries: [Int?]? = nil,
        pane: Int = 0, highlight: Int? = nil
    ) {
        self.rows = rows
        self.selected = selected
        self.isFocused = isFocused
        self.entries = entries ?? Array(rows.indices)
        self.pane = pane
        self.highlight = highlight
    }

    /// The first row shown when `height` rows fit: the selected row stays off the edges.
    package func firstRow(height: Int) -> Int {
        guard let selected, height > 0, rows.count > height else { return 0 }
        return min(max(0, selected - height / 2), rows.count - height)
    }

    package func draw(in rect: Rect, on canvas: inout Canvas) {
        let first = firstRow(height: rect.height)
        for (offset, line) in rows.dropFirst(first).prefix(rect.height).enumerated() {
            let place = rect.row(offset)
            let isSelected = first + offset == selected
            let mark = isSelected ? "\(canvas.glyphs.selected) " : "  "
            // Blanks in the colour of what follows need no change of colours on the line.
            let role = isSelected ? .accent : line.spans.first?.role ?? .text
            canvas.write(Line(mark, role) + line, in: place)
            if let entry = entries[first + offset] {
                canvas.answer(.row(entry, pane: pane), in: place)
            }
            guard isSelected else { continue }
            if isFocused {
                let width = min(place.width, highlight ?? place.width)
                canvas.restyle(
                    Rect(x: place.x, y: place.y, width: width, height: place.height), .selection)
                canvas.cursor = Point(x: place.x, y: place.y)
            }
        }
        markHiddenRows(from: first, in: rect, on: &canvas)
    }

    /// Says where the selected row has its mark that the list goes on: what is cut off looks as if it
    /// ended there.
    private func markHiddenRows(from first: Int, in rect: Rect, on canvas: inout Canvas) {
        guard rect.height > 2 else { return }
        if first > 0 {
            canvas.write(Line("\(canvas.glyphs.moreAbove)", .muted), in: rect.row(0))
        }
        if first + rect.height < rows.count {
            canvas.write(
                Line("\(canvas.glyphs.moreBelow)", .muted), in: rect.row(rect.height - 1))
        }
    }
}
