import DrillEngine
import DrillModel
import TerminalKit

/// What came of the drill, to be talked about and judged.
struct DebriefView: Widget {
    let model: AppModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let body = Frame.draw(model, in: rect, on: &canvas)
        guard let session = model.session else { return }
        let parts = body.rows(.fixed(1), .share(1), .fixed(1))
        let banner = Line(" \(session.backendLabel) ", session.isLive ? .live : .simulated)
        canvas.write(
            banner + Line(" Debrief: \(session.state.drill.plan.title)", .title), in: parts[0])
        let columns = parts[1].columns(.share(1), .fixed(2), .share(1))
        ScrollView(DebriefText.lines(of: session), scroll: model.debrief.scroll)
            .draw(in: columns[0], on: &canvas)
        let fixes = session.state.correctiveActions
        let right = columns[2].rows(.share(2), .fixed(min(fixes.count * 2, 8) + 2))
        drawFixes(fixes, in: right[1], on: &canvas)
        drawExpectations(session, in: right[0], on: &canvas)
        canvas.write(
            Line(
                "Judge with p and f, add what is to be fixed with a, then Enter for the report.",
                .accent),
            in: parts[2])
    }

    private func drawExpectations(
        _ session: SessionModel, in rect: Rect, on canvas: inout Canvas
    ) {
        let results = ExpectationResult.all(of: session.state)
        let open = results.count { $0.verdict == .notJudged }
        let parts = rect.rows(.fixed(1), .share(1), .fixed(3))
        let note = open == 0 ? "all judged" : "\(open) to judge"
        Frame.heading(
            "Expectations", note: Line(note, .muted), isFocused: true, in: parts[0], on: &canvas)
        guard !results.isEmpty else {
            canvas.write(Line("The plan states none.", .muted), in: parts[1])
            return
        }
        let rows = results.map { row(for: $0, glyphs: canvas.glyphs) }
        let selected = min(model.debrief.selected, results.count - 1)
        canvas.draw(SelectionList(rows, selected: selected), in: parts[1])
        let chosen = results[selected]
        let comment = chosen.comment.map { $0.isEmpty ? "" : " “\($0)”" } ?? ""
        let by = chosen.by.map { " Judged by \($0).\(comment)" } ?? ""
        canvas.draw(TextBlock(chosen.expectation.text + by, .muted), in: parts[2])
    }

    private func row(for result: ExpectationResult, glyphs: Glyphs) -> Line {
        let text = Line(result.expectation.text)
        return switch result.verdict {
        case .passed: Line("\(glyphs.done) seen      ", .good) + text
        case .failed: Line("\(glyphs.failed) not seen  ", .danger) + text
        case .notJudged: Line("\(glyphs.waiting) judge it  ", .warning) + text
        }
    }

    private func drawFixes(
        _ fixes: [CorrectiveAction], in rect: Rect, on canvas: inout Canvas
    ) {
        let parts = rect.rows(.fixed(1), .share(1))
        Frame.heading("To be fixed", in: parts[0], on: &canvas)
        guard !fixes.isEmpty else {
            canvas.write(Line("Nothing yet. Press a to add something.", .muted), in: parts[1])
            return
        }
        let lines = fixes.suffix(4).flatMap { fix in
            [
                Line("\(fix.action)"),
                Line("  \(fix.owner)\(fix.due.map { ", by \($0)" } ?? "")", .muted),
            ]
        }
        for (row, line) in lines.enumerated() { canvas.write(line, in: parts[1], row: row) }
    }
}
