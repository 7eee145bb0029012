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
        let glanced = model.glancedStep.flatMap { session.step($0.id) }
        let parts = rect.rows(
            .fixed(1), .share(1), .fixed(glanced == nil ? 0 : StepGlance.rows))
        let isFocused = model.console.focus == .detail
        let heading = self.heading(columns: rect.width)
        Frame.heading(
            heading.text, note: heading.note, isFocused: isFocused, in: parts[0], on: &canvas)
        ScrollView(
            withTitle(isCut: heading.isCut), scroll: model.console.detailScroll, targets: targets
        ).draw(in: parts[1], on: &canvas)
        if let glanced {
            canvas.draw(StepGlance(step: glanced, session: session), in: parts[2])
        }
        if isFocused { canvas.cursor = Point(x: parts[1].x, y: parts[1].y) }
    }

    /// The lines, with the step's title below what is to be done where the heading has no room.
    private func withTitle(isCut: Bool) -> [Line] {
        guard isCut, let step else { return lines }
        var lines = lines
        let place = min(lines.count, (targets.keys.max() ?? -1) + 1)
        lines.insert(Line(step.title, .title), at: place)
        return lines
    }

    private var step: RunbookStep? {
        model.shownStep.flatMap { session.step($0.id) }
    }

    private var isNext: Bool {
        model.shownStep?.id == session.state.currentStep?.id
    }

    /// What stands over the text, and whether the title has no room there: the way back goes first.
    private func heading(columns: Int) -> (text: String, note: Line, isCut: Bool) {
        guard let step else { return ("Every step is settled", .empty, false) }
        let whole = "\(isNext ? "Now" : "Shown"): \(step.title)"
        let room = columns - DisplayWidth.columns(whole) - 1
        guard !isNext else { return (whole, .empty, room < 0) }
        let notes = ["not next; Esc goes back", "Esc goes back"].map { Line($0, .muted) }
        let fitting = notes.first { $0.columns + 3 <= room }
        return fitting.map { (whole, $0, false) } ?? ("Shown", notes[0], true)
    }
}
