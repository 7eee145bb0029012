import DrillEngine
import DrillModel
import TerminalKit

/// The runbook's steps under their phases, each with its status in a glyph and a word.
struct StepsPane: Widget {
    let model: AppModel
    let session: SessionModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.rows(.fixed(1), .share(1))
        let settled = session.state.steps.count { $0.status.isSettled }
        Frame.heading(
            "Steps", note: Line("\(settled) of \(session.state.steps.count)", .muted),
            isFocused: model.console.focus == .steps, in: parts[0], on: &canvas)
        var rows: [Line] = []
        var selected: Int?
        var phase: PhaseID?
        for record in session.state.steps {
            if record.phase != phase {
                rows.append(Line(record.phase.title, .title))
                phase = record.phase
            }
            if record.id == model.shownStep?.id { selected = rows.count }
            rows.append(row(for: record, columns: rect.width - 2, glyphs: canvas.glyphs))
        }
        canvas.draw(
            SelectionList(rows, selected: selected, isFocused: model.console.focus == .steps),
            in: parts[1])
    }

    private func row(for record: StepRecord, columns: Int, glyphs: Glyphs) -> Line {
        let isCurrent = record.id == session.state.currentStep?.id
        let look = StepLook(record, isCurrent: isCurrent, glyphs: glyphs)
        let title = session.step(record.id)?.title ?? record.id
        let room = max(4, columns - 3 - look.word.count)
        let cut = Wrapping.fitted(title, columns: room, ellipsis: glyphs.ellipsis)
        let gap = max(1, columns - 2 - DisplayWidth.columns(cut) - look.word.count)
        return Line([
            Line.Span("\(look.glyph) ", look.role),
            Line.Span(cut, isCurrent ? .title : record.status.isSettled ? .muted : .text),
            Line.Span(String(repeating: " ", count: gap), .text),
            Line.Span(look.word, look.role),
        ])
    }
}
