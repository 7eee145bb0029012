import DrillHistory
import DrillModel
import TerminalKit

/// The library: what can be gone on with, run, looked back on and read.
struct LibraryView: Widget {
    let model: AppModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let body = Frame.draw(model, in: rect, on: &canvas)
        let parts = body.rows(.fixed(1), .fixed(1), .share(1), .fixed(3))
        let subtitle = Line("  drills for incidents and disasters", .muted)
        let hasRoom = Self.name.columns + subtitle.columns + 2 + summary.columns <= rect.width
        canvas.write(Self.name + (hasRoom ? subtitle : .empty), in: parts[0])
        canvas.writeRight(summary, in: parts[0])
        drawDetail(in: parts[3], on: &canvas)
        drawEntries(in: parts[2], on: &canvas)
        drawFilter(in: parts[1], on: &canvas)
    }

    private static let name = Line("Muster", .title)

    /// How many drills should be rehearsed now.
    private var summary: Line {
        let drills = model.library.contents?.drills ?? []
        let unfinished = drills.filter { $0.due == .neverRun }
        let never = unfinished.count { $0.sessions == 0 }
        let overdue = drills.count { $0.due?.isDue == true } - unfinished.count
        let counts = [
            (overdue, "overdue"), (never, "never run"),
            (unfinished.count - never, "never finished"),
        ]
        let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        guard !parts.isEmpty else { return .empty }
        return Line(parts.joined(separator: ", "), overdue > 0 ? .danger : .warning)
            + Line("  (/ due)", .muted)
    }

    private func drawDetail(in rect: Rect, on canvas: inout Canvas) {
        guard let chosen = model.library.chosen else { return }
        canvas.fill(rect.row(0), canvas.glyphs.horizontal, .border)
        let lines = LibraryDetail(
            entry: chosen, hasSubjects: LibraryRow.showsSubject(rect.width - 2)
        ).lines
        for (row, line) in lines.enumerated() {
            canvas.write(
                line.fitted(columns: rect.width, canvas.glyphs.ellipsis), in: rect, row: row + 1)
        }
    }

    private func drawFilter(in rect: Rect, on canvas: inout Canvas) {
        guard model.library.isFiltering || !model.library.filter.text.isEmpty else { return }
        let x = canvas.write("Filter: ", x: rect.x, y: rect.y, .muted)
        let place = Rect(x: x, y: rect.y, width: rect.right - x, height: 1)
        guard model.library.isFiltering else {
            canvas.write(Line(model.library.filter.text), in: place)
            return
        }
        canvas.draw(model.library.filter, in: place)
    }

    private func drawEntries(in rect: Rect, on canvas: inout Canvas) {
        guard model.library.contents != nil else {
            canvas.write(Line("Reading the library", .muted), in: rect)
            return
        }
        let entries = model.library.entries
        guard !entries.isEmpty else {
            canvas.draw(TextBlock(emptyText, .muted), in: rect)
            return
        }
        let rows = rows(of: entries)
        let selected = rows.firstIndex(of: .entry(model.library.selected))
        var list = SelectionList(
            rows.map { _ in .empty }, selected: selected, isFocused: !model.library.isFiltering,
            entries: rows.map(\.entry), highlight: LibraryRow.nameWidth(rect.width - 2) + 2)
        let first = list.firstRow(height: rect.height)
        // Only what is seen is made, as there may be hundreds.
        for index in rows.indices.dropFirst(first).prefix(rect.height) {
            list.rows[index] = line(for: rows[index], columns: rect.width - 2, canvas.glyphs)
        }
        canvas.draw(list, in: rect)
    }

    /// A row of the list.
    private enum Row: Equatable {
        case heading(LibraryEntry.Group)
        case blank
        /// By its place among the entries.
        case entry(Int)

        var entry: Int? {
            if case .entry(let place) = self { place } else { nil }
        }
    }

    /// The entries under the headings of their groups.
    private func rows(of entries: [LibraryEntry]) -> [Row] {
        var rows: [Row] = []
        var group: LibraryEntry.Group?
        for (index, entry) in entries.enumerated() {
            let itsGroup = entry.group(in: model.library.order)
            if itsGroup != group {
                if group != nil { rows.append(.blank) }
                rows.append(.heading(itsGroup))
                group = itsGroup
            }
            rows.append(.entry(index))
        }
        return rows
    }

    private func line(for row: Row, columns: Int, _ glyphs: Glyphs) -> Line {
        switch row {
        case .heading(let group): Line(group.rawValue, .accent)
        case .blank: .empty
        case .entry(let index):
            LibraryRow.line(for: model.library.entries[index], columns: columns, glyphs: glyphs)
        }
    }

    private var emptyText: String {
        model.library.filter.text.isEmpty
            ? "No drills, runbooks or sessions were found. Put drills into a folder `Drills` here, "
                + "or name one: muster run PATH."
            : "Nothing here has these words. Esc shows everything again."
    }
}
