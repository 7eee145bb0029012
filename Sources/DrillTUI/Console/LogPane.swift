import DrillEngine
import DrillModel
import TerminalKit

/// What has happened, in sentences, the newest at the bottom.
struct LogPane: Widget {
    let model: AppModel
    let session: SessionModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.rows(.fixed(1), .share(1))
        let isFocused = model.console.focus == .log
        Frame.heading(
            "Log", note: Line(session.savedNote ?? "", .muted), isFocused: isFocused, in: parts[0],
            on: &canvas)
        let all = lines(columns: rect.width, atLeast: parts[1].height + model.console.logScroll)
        let hidden = min(model.console.logScroll, max(0, all.count - parts[1].height))
        let shown = all.dropLast(hidden).suffix(parts[1].height)
        for (row, line) in shown.enumerated() { canvas.write(line, in: parts[1], row: row) }
        if isFocused {
            canvas.cursor = Point(x: parts[1].x, y: max(parts[1].y, parts[1].bottom - 1))
        }
    }

    /// The newest lines, at least so many if there are, oldest first.
    private func lines(columns: Int, atLeast wanted: Int) -> [Line] {
        var lines: [Line] = []
        for timed in session.events.reversed() {
            guard lines.count < wanted else { break }
            guard let sentence = EventSentence(timed.event, in: session.state.drill) else {
                continue
            }
            lines += wrapped(sentence, at: timed.time, columns: columns).reversed()
        }
        return lines.reversed()
    }

    private func wrapped(_ sentence: EventSentence, at time: DrillTime, columns: Int) -> [Line] {
        let clock = time.sinceStart.clock
        let indent = clock.count + 1
        let texts = Wrapping.lines(sentence.text, columns: max(10, columns - indent)).prefix(2)
        return texts.enumerated().map { index, text in
            let head = index == 0 ? "\(clock) " : String(repeating: " ", count: indent)
            return Line(head, .muted) + Line(text, sentence.role)
        }
    }
}
