import DrillEngine
import DrillModel
import TerminalKit

/// The console: the clocks, the steps, the one that is next, the metrics and the log.
struct ConsoleView: Widget {
    let model: AppModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let body = Frame.draw(model, in: rect, on: &canvas)
        guard let session = model.session else { return }
        Frame.heading(session.state.drill.plan.title, in: body, on: &canvas)
    }
}
