import DrillModel
import TerminalKit

/// The library: what can be gone on with, run, looked back on and read.
struct LibraryView: Widget {
    let model: AppModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let body = Frame.draw(model, in: rect, on: &canvas)
        let parts = body.rows(.fixed(1), .fixed(1), .share(1), .fixed(1))
        canvas.write(
            Line("Muster", .title) + Line("  drills for incidents and disasters", .muted),
            in: parts[0])
        drawEntries(in: parts[2], on: &canvas)
        if let chosen = model.library.chosen {
            canvas.write(Line(LibraryRow.detail(of: chosen), .muted), in: parts[3])
        }
        drawFilter(in: parts[1], on: &canvas)
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
        var rows: [Line] = []
        var places: [Int?] = []
        var selectedRow: Int?
        var group: LibraryEntry.Group?
        for (index, entry) in entries.enumerated() {
            if entry.group != group {
                if group != nil { rows.append(.empty) }
                rows.append(Line(entry.group.rawValue, .title))
                while places.count < rows.count { places.append(nil) }
                group = entry.group
            }
            if index == model.library.selected { selectedRow = rows.count }
            rows.append(LibraryRow.line(for: entry, columns: rect.width - 2))
            places.append(index)
        }
        canvas.draw(
            SelectionList(
                rows, selected: selectedRow, isFocused: !model.library.isFiltering,
                entries: places),
            in: rect)
    }

    private var emptyText: String {
        model.library.filter.text.isEmpty
            ? "No drills, runbooks or sessions were found. Put drills into a folder `Drills` here, "
                + "or name one: muster run PATH."
            : "Nothing here has these words. Esc shows everything again."
    }
}
