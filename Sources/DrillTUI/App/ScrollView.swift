import TerminalKit

/// Wrapped lines that may be longer than the room, with a word on what is not seen.
struct ScrollView: Widget {
    private let lines: [Line]
    private let scroll: Int
    /// What clicks on lines mean, by the place of the line.
    private let targets: [Int: Hotspot.Target]

    /// Whether every line fits, so that none has to be measured.
    private let allFit: Bool

    init(_ lines: [Line], scroll: Int, targets: [Int: Hotspot.Target] = [:]) {
        self.lines = lines
        self.scroll = scroll
        self.targets = targets
        allFit = false
    }

    /// Lines of which every one fits.
    init(fitting lines: [Line], scroll: Int) {
        self.lines = lines
        self.scroll = scroll
        targets = [:]
        allFit = true
    }

    /// The lines as they stand in so many columns; one that fits keeps its blanks.
    static func wrapped(_ lines: [Line], columns: Int) -> [Line] {
        lines.flatMap { line in
            line.columns <= columns ? [line] : TextBlock([line]).wrapped(columns: columns)
        }
    }

    /// Lets the lines that have a target answer clicks; `first` wrapped lines are above the top.
    private func answerClicks(_ first: Int, in rect: Rect, on canvas: inout Canvas) {
        guard let last = targets.keys.max() else { return }
        var top = -first
        for (place, line) in lines.prefix(last + 1).enumerated() {
            let height = Self.wrapped([line], columns: rect.width).count
            for row in top..<(top + height) {
                if let target = targets[place] { canvas.answer(target, in: rect.row(row)) }
            }
            top += height
        }
    }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let wrapped = allFit ? lines : Self.wrapped(lines, columns: rect.width)
        let furthest = max(0, wrapped.count - rect.height)
        let first = min(max(0, scroll), furthest)
        for (row, line) in wrapped.dropFirst(first).prefix(rect.height).enumerated() {
            canvas.write(line, in: rect, row: row)
        }
        answerClicks(first, in: rect, on: &canvas)
        guard furthest > 0, rect.height > 0 else { return }
        let below = furthest - first
        let note = Line(below > 0 ? " \(below) more below " : " end ", .muted)
        let last = rect.row(rect.height - 1)
        let seen = wrapped[min(first + rect.height, wrapped.count) - 1]
        canvas.fill(last)
        canvas.write(
            seen,
            in: Rect(x: last.x, y: last.y, width: max(0, last.width - note.columns), height: 1))
        canvas.writeRight(note, in: last)
    }
}
