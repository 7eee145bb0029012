import DrillEngine
import DrillModel
import TerminalKit

/// The runbook's steps under their phases, each with its status in a glyph and a word.
struct StepsPane: Widget {
    let model: AppModel
    let session: SessionModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.rows(.fixed(1), .share(1))
        canvas.answer(.pane(Self.pane), in: rect)
        Frame.heading(
            "Steps", note: note(columns: rect.width - 10), isFocused: model.console.focus == .steps,
            in: parts[0], on: &canvas
        )
        var rows: [Line] = []
        var places: [Int?] = []
        var selected: Int?
        var phase: PhaseID?
        for (place, record) in session.state.steps.enumerated() {
            if record.phase != phase {
                rows.append(Line(record.phase.title, .title))
                places.append(nil)
                phase = record.phase
            }
            if record.id == model.selectedStep?.id { selected = rows.count }
            rows.append(row(for: record, columns: rect.width - 2, glyphs: canvas.glyphs))
            places.append(place)
        }
        canvas.draw(
            SelectionList(
                rows, selected: selected, isFocused: model.console.focus == .steps,
                entries: places, pane: Self.pane),
            in: parts[1])
    }

    private static let pane = ConsoleModel.Pane.steps.rawValue

    /// How far the runbook is, and how long what is left of it will take.
    private func note(columns: Int) -> Line {
        let steps = session.state.steps.filter { $0.status != .bypassed }
        let settled = steps.count { $0.status.isSettled }
        let count = Line("\(settled) of \(steps.count)", .muted)
        guard let finish = FinishForecast(session) else { return count }
        let whole = count + Line(", ", .muted) + finish.line
        return whole.columns <= columns ? whole : finish.line
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
