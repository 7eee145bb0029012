import DrillModel
import TerminalKit

/// What an operator may know before a drill: no injects, no faults.
struct BriefingView: Widget {
    let model: AppModel
    let briefing: BriefingModel

    /// The rows of the title and of the last line, with the blank ones beside them.
    static let fixedRows = 4

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let body = Frame.draw(model, in: rect, on: &canvas)
        let parts = body.rows(.fixed(1), .fixed(1), .share(1), .fixed(2))
        let plan = briefing.contents.drill.plan
        canvas.write(banner + Line(" \(plan.title)", .title), in: parts[0])
        ScrollView(BriefingText.lines(of: briefing), scroll: briefing.scroll)
            .draw(in: parts[2], on: &canvas)
        let next = Line("Press Enter to start the drill. ", .accent)
        canvas.write(
            next + Line("The exercise clock starts with it.", .muted), in: parts[3], row: 1)
        canvas.cursor = Point(x: parts[3].x, y: parts[3].y + 1)
    }

    private var banner: Line {
        let drill = briefing.contents.drill
        return Line(" \(drill.backendLabel) ", drill.backend.role)
    }
}
