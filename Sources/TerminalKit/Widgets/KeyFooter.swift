/// The row of keys at the bottom of a screen.
package struct KeyFooter: Widget, Hashable {
    /// A key with what it does.
    package struct Entry: Hashable, Sendable {
        package var key: String
        package var label: String
        package var isEnabled: Bool

        package init(_ key: String, _ label: String, isEnabled: Bool = true) {
            self.key = key
            self.label = label
            self.isEnabled = isEnabled
        }

        fileprivate var line: Line {
            Line([
                Line.Span(key, isEnabled ? .key : .muted),
                Line.Span(isEnabled ? " \(label)" : " (\(label))", .muted),
            ])
        }
    }

    package var entries: [Entry]

    package init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// The columns in which every entry fits.
    package var columns: Int {
        entries.reduce(0) { $0 + $1.line.columns } + 2 * max(0, entries.count - 1)
    }

    /// Draws the entries that fit whole, in order.
    package func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.fill(rect)
        var x = rect.x
        for entry in entries {
            let columns = entry.line.columns
            guard x + columns <= rect.right else { return }
            canvas.write(
                entry.line, in: Rect(x: x, y: rect.y, width: columns, height: rect.height))
            x += columns + 2
        }
    }
}
