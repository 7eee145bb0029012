import DrillEngine
import DrillModel
import TerminalKit

/// What has happened, in sentences, the newest at the bottom.
struct LogPane: Widget {
    let model: AppModel
    let session: SessionModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.answer(.pane(ConsoleModel.Pane.log.rawValue), in: rect)
        let parts = rect.rows(.fixed(1), .share(1))
        let isFocused = model.console.focus == .log
        Frame.heading(
            "Log", note: Line(session.savedNote ?? "", .muted), isFocused: isFocused, in: parts[0],
            on: &canvas)
        let shown = lines(
            columns: rect.width, atLeast: parts[1].height, ellipsis: canvas.glyphs.ellipsis
        ).suffix(parts[1].height)
        for (row, line) in shown.enumerated() { canvas.write(line, in: parts[1], row: row) }
        if isFocused {
            canvas.cursor = Point(x: parts[1].x, y: max(parts[1].y, parts[1].bottom - 1))
        }
    }

    /// The newest lines that are not scrolled away, at least so many if there are, oldest first.
    private func lines(columns: Int, atLeast wanted: Int, ellipsis: Character) -> [Line] {
        var lines: [Line] = []
        var hidden = model.console.logScroll
        for timed in session.events.reversed() {
            guard lines.count < wanted else { break }
            guard let sentence = EventSentence(timed.event, in: session.state.drill) else {
                continue
            }
            guard hidden == 0 else {
                hidden -= 1
                continue
            }
            // An entry that has not room for all of it at the top has its beginning there.
            let most = min(Self.mostLines(of: wanted), wanted - lines.count)
            lines += wrapped(
                sentence, at: timed.time, columns: columns, most: most, ellipsis: ellipsis
            ).reversed()
        }
        return lines.reversed()
    }

    /// The lines of an entry, of as many as there are: not all of them are for one.
    private static func mostLines(of rows: Int) -> Int { min(4, max(1, rows / 2)) }

    private func wrapped(
        _ sentence: EventSentence, at time: DrillTime, columns: Int, most: Int,
        ellipsis: Character
    ) -> [Line] {
        let clock = time.sinceStart.clock
        let indent = clock.count + 1
        let all = Wrapping.lines(sentence.text, columns: max(10, columns - indent - 1))
        var texts = Array(all.prefix(most))
        if all.count > texts.count { texts[texts.count - 1].append(ellipsis) }
        return texts.enumerated().map { index, text in
            let head = index == 0 ? "\(clock) " : String(repeating: " ", count: indent)
            return Line(head, .muted) + Line(text, sentence.role)
        }
    }
}
