import DrillEngine
import DrillModel
import TerminalKit

/// The step that is shown, in full: first what to do now.
///
/// Below it stands the gist of another one that is selected.
struct StepPane: Widget {
    let model: AppModel
    let session: SessionModel
    let lines: [Line]
    /// What clicks on the first lines do.
    let targets: [Int: Hotspot.Target]

    func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.answer(.pane(ConsoleModel.Pane.detail.rawValue), in: rect)
        let glanced = model.isGlancing ? model.selectedStep.flatMap { session.step($0.id) } : nil
        let parts = rect.rows(
            .fixed(1), .share(1), .fixed(glanced == nil ? 0 : StepGlance.rows))
        let isFocused = model.console.focus == .detail
        Frame.heading(title, note: note, isFocused: isFocused, in: parts[0], on: &canvas)
        ScrollView(
            withTitle(columns: rect.width), scroll: model.console.detailScroll, targets: targets
        ).draw(in: parts[1], on: &canvas)
        if let glanced {
            canvas.draw(StepGlance(step: glanced, session: session), in: parts[2])
        }
        if isFocused { canvas.cursor = Point(x: parts[1].x, y: parts[1].y) }
    }

    /// The lines, with the step's title below what is to be done where the heading cuts it.
    private func withTitle(columns: Int) -> [Line] {
        guard let record = model.shownStep, let step = session.step(record.id),
            DisplayWidth.columns(title) + 1 > columns
        else { return lines }
        var lines = lines
        let place = min(lines.count, (targets.keys.max() ?? -1) + 1)
        lines.insert(Line(step.title, .title), at: place)
        return lines
    }

    private var title: String {
        guard let record = model.shownStep, let step = session.step(record.id) else {
            return "Every step is settled"
        }
        let isNext = record.id == session.state.currentStep?.id
        return isNext ? "Now: \(step.title)" : "Shown: \(step.title)"
    }

    private var note: Line {
        model.shownStep?.id == session.state.currentStep?.id
            ? .empty : Line("not next; Esc goes back", .muted)
    }
}
