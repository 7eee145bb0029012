import TerminalKit

/// What every screen has: a banner at the top, the answer line and the keys at the bottom.
enum Frame {
    /// Below this nothing useful fits.
    static let smallest = Size(width: 60, height: 15)

    /// Whether a screen is large enough.
    static func fits(_ size: Size) -> Bool {
        size.width >= smallest.width && size.height >= smallest.height
    }

    /// The rows of the answer line and the footer.
    static let chromeRows = 2

    /// The columns of what does the obvious, whose words change with the selection: `Enter finish`.
    private static let obviousColumns = 12

    /// Draws the answer line and the footer, and returns the part above them.
    static func draw(_ model: AppModel, in rect: Rect, on canvas: inout Canvas) -> Rect {
        let parts = rect.rows(.share(1), .fixed(1), .fixed(1))
        if let search = model.search, search.isTyping || model.toast == nil {
            SearchLine(search: search, found: model.searchCount).draw(in: parts[1], on: &canvas)
        } else if let line = answer(model, glyphs: canvas.glyphs) {
            canvas.write(line, in: parts[1])
        }
        // While something is waited for no key does anything; a question has its own.
        if model.waitingFor == nil, model.overlay == nil {
            drawKeys(model.hints, in: parts[2], on: &canvas)
        }
        return parts[0]
    }

    /// The keys that do something now; at the right the ways out and the way to all keys.
    private static func drawKeys(
        _ hints: [KeyHint], in rect: Rect, on canvas: inout Canvas
    ) {
        let useful = hints.filter { !$0.isMinor && $0.whyNot == nil }
        let waysOut = KeyFooter(
            useful.filter(\.isWayOut).map(\.footerEntry)
                + [KeyFooter.Entry("?", "keys", press: .character("?"))])
        let others = useful.filter { !$0.isWayOut }
        let isObvious = others.first.map { $0.key == .enter || $0.isRange } ?? false
        let parts = rect.columns(.share(1), .fixed(2), .fixed(waysOut.columns))
        canvas.draw(
            KeyFooter(
                others.map(\.footerEntry), firstColumns: isObvious ? obviousColumns : 0),
            in: parts[0])
        canvas.draw(waysOut, in: parts[2])
    }

    private static func answer(_ model: AppModel, glyphs: Glyphs) -> Line? {
        if let waiting = model.waitingFor { return Line("\(waiting)\(glyphs.ellipsis)", .muted) }
        guard let toast = model.toast else { return nil }
        switch toast.kind {
        case .notice: return Line(toast.text, .notice)
        case .refusal: return Line("Not now: \(toast.text)", .warning)
        case .failure: return Line("Problem: \(toast.text)", .danger)
        }
    }

    /// A heading with a rule to the end of the row.
    static func heading(
        _ title: String, note: Line = .empty, isFocused: Bool = false, in rect: Rect,
        on canvas: inout Canvas
    ) {
        let row = rect.row(0)
        canvas.fill(row, canvas.glyphs.horizontal, isFocused ? .focusedBorder : .border)
        let mark = isFocused ? "\(canvas.glyphs.selected)" : ""
        let role: TextRole = isFocused ? .focusedBorder : .title
        canvas.write(Line("\(mark)\(title) ", role), in: row)
        let room = row.width - DisplayWidth.columns(title) - 3
        if note.columns > 0, note.columns < room {
            canvas.writeRight(Line(" ") + note, in: row)
        }
    }
}
