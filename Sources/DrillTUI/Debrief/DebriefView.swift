import DrillEngine
import DrillModel
import TerminalKit

/// What came of the drill, to be talked about.
struct DebriefView: Widget {
    let model: AppModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let body = Frame.draw(model, in: rect, on: &canvas)
        guard let session = model.session else { return }
        let parts = body.rows(.fixed(1), .share(1))
        Frame.heading(
            "Debrief: \(session.state.drill.plan.title)", isFocused: true, in: parts[0], on: &canvas
        )
    }
}
