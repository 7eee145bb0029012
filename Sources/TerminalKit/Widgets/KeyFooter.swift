/// The row of keys at the bottom of a screen.
package struct KeyFooter: Widget, Hashable {
    /// A key with what it does.
    package struct Entry: Hashable, Sendable {
        package var key: String
        package var label: String
        /// What a click does; `nil` for several keys.
        package var press: Key?

        package init(_ key: String, _ label: String, press: Key? = nil) {
            self.key = key
            self.label = label
            self.press = press
        }

        fileprivate var line: Line {
            Line([Line.Span(key, .key), Line.Span(" \(label)", .muted)])
        }
    }

    package var entries: [Entry]
    /// The least columns of the first entry, so that the others stay where they are while its words
    /// change.
    package var firstColumns: Int

    package init(_ entries: [Entry], firstColumns: Int = 0) {
        self.entries = entries
        self.firstColumns = firstColumns
    }

    /// The columns in which every entry fits.
    package var columns: Int {
        entries.reduce(0) { $0 + $1.line.columns } + 2 * max(0, entries.count - 1)
    }

    /// Draws the entries that fit whole, in order.
    package func draw(in rect: Rect, on canvas: inout Canvas) {
        // Blanks in the colour of the labels need no change of colours on the line.
        canvas.fill(rect, " ", .muted)
        var x = rect.x
        for (index, entry) in entries.enumerated() {
            let columns = entry.line.columns
            guard x + columns <= rect.right else { return }
            let place = Rect(x: x, y: rect.y, width: columns, height: rect.height)
            canvas.write(entry.line, in: place)
            if let key = entry.press { canvas.answer(.key(key), in: place) }
            x += (index == 0 ? max(columns, firstColumns) : columns) + 2
        }
    }
}
