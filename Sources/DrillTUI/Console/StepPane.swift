import DrillEngine
import DrillModel
import TerminalKit

/// The step that is shown, in full: first what to do now.
struct StepPane: Widget {
    let model: AppModel
    let session: SessionModel
    let lines: [Line]
    /// What clicks on the first lines do.
    let targets: [Int: Hotspot.Target]

    func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.answer(.pane(ConsoleModel.Pane.detail.rawValue), in: rect)
        let parts = rect.rows(.fixed(1), .share(1))
        let isFocused = model.console.focus == .detail
        Frame.heading(title, note: note, isFocused: isFocused, in: parts[0], on: &canvas)
        ScrollView(lines, scroll: model.console.detailScroll, targets: targets)
            .draw(in: parts[1], on: &canvas)
        if isFocused { canvas.cursor = Point(x: parts[1].x, y: parts[1].y) }
    }

    private var title: String {
        guard let record = model.shownStep, let step = session.step(record.id) else {
            return "Every step is settled"
        }
        let isNext = record.id == session.state.currentStep?.id
        return isNext ? "Now: \(step.title)" : "Shown: \(step.title)"
    }

    private var note: Line {
        guard let chosen = model.console.selectedStep, session.state.currentStep?.id != chosen
        else {
            return .empty
        }
        return Line("not next; Esc goes back", .muted)
    }
}
