import DrillModel
import TerminalKit

/// Where a replay stands: in figures, and on a time line with what happened.
struct Scrubber: Widget {
    static let rows = 2

    let replay: ReplayModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let state = replay.isPlaying ? Line(" PLAYING ", .accent) : Line(" STOPPED ", .warning)
        let place = "\(replay.now.sinceStart.clock) of \(replay.end.sinceStart.clock)"
        canvas.write(state + Line(" \(place)", .title), in: rect)
        let wall = Line("recorded \(CalendarTime(replay.wall).exact)", .muted)
        let room = rect.width - state.columns - place.count - 2
        let glyphs = canvas.glyphs
        let notes = [
            legend(glyphs, "  ") + Line("  ") + wall, legend(glyphs, "  "), legend(glyphs, " "),
            wall,
        ]
        if let note = notes.first(where: { $0.columns <= room }) {
            canvas.writeRight(note, in: rect)
        }
        drawTimeLine(in: rect.row(1), on: &canvas)
    }

    /// What the marks on the time line mean, of those that are there.
    private func legend(_ glyphs: Glyphs, _ gap: String) -> Line {
        var seen: Set<ReplayMark.Kind> = []
        let marks = replay.marks.sorted { $0.kind.rawValue < $1.kind.rawValue }
            .filter { seen.insert($0.kind).inserted }
        return marks.reduce(Line.empty) { legend, mark in
            legend + Line(legend.spans.isEmpty ? "" : gap)
                + Line(String(mark.glyph(glyphs)), mark.role)
                + Line(" \(mark.kind.word)", .muted)
        }
    }

    private func drawTimeLine(in rect: Rect, on canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        for column in 0..<rect.width {
            let place = Rect(x: rect.x + column, y: rect.y, width: 1, height: 1)
            canvas.answer(.moment(Double(column) / Double(max(1, rect.width - 1))), in: place)
        }
        let here = column(of: replay.now, in: rect)
        canvas.fill(rect, canvas.glyphs.horizontal, .barRest)
        let played = Rect(x: rect.x, y: rect.y, width: here - rect.x, height: 1)
        canvas.fill(played, canvas.glyphs.barSteps.last ?? "#", .bar)
        // The most important mark of a column is drawn last, over the others.
        for mark in replay.marks.sorted(by: { $0.kind.rawValue > $1.kind.rawValue }) {
            canvas.write(
                String(mark.glyph(canvas.glyphs)), x: column(of: mark.time, in: rect), y: rect.y,
                mark.role)
        }
        let isMarked = replay.marks.contains { column(of: $0.time, in: rect) == here }
        if !isMarked { canvas.write(canvas.glyphs.current, x: here, y: rect.y, .accent) }
        canvas.restyle(Rect(x: here, y: rect.y, width: 1, height: 1), .selection)
    }

    private func column(of time: DrillTime, in rect: Rect) -> Int {
        let whole = max(1, replay.end.milliseconds)
        return rect.x + Int(Int64(rect.width - 1) * time.milliseconds / whole)
    }
}
