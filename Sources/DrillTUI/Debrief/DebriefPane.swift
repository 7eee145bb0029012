import TerminalKit

/// A list of the debrief with the selected entry in full below it.
struct DebriefPane: Widget {
    let list: DebriefList
    let selected: Int
    let isFocused: Bool

    private static let mostDetailRows = 8

    func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.answer(.pane(list.section.rawValue), in: rect)
        guard !list.rows.isEmpty else {
            canvas.draw(TextBlock(list.empty, .muted), in: rect)
            if isFocused { canvas.cursor = Point(x: rect.x, y: rect.y) }
            return
        }
        let detail = TextBlock(isFocused ? list.details[selected] : [])
        let wanted = detail.wrapped(columns: rect.width - 2).count
        let room = max(0, rect.height - min(list.rows.count, 3) - 1)
        let rows = min(wanted, Self.mostDetailRows, room)
        let parts = rect.rows(
            .fixed(min(list.rows.count, rect.height - rows - (rows > 0 ? 1 : 0))),
            .fixed(rows > 0 ? 1 : 0), .fixed(rows), .share(1))
        if rows > 0 {
            canvas.fill(parts[1].row(0), canvas.glyphs.horizontal, .border)
            canvas.draw(detail, in: parts[2].inset(columns: 1))
        }
        canvas.draw(
            SelectionList(
                list.rows.map { $0.fitted(columns: rect.width - 2, canvas.glyphs.ellipsis) },
                selected: isFocused ? selected : nil, isFocused: isFocused,
                pane: list.section.rawValue),
            in: parts[0])
    }
}
