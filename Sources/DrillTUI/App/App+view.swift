import DrillEngine
import DrillModel
package import TerminalKit

/// The picture of the model.
///
/// - Parameters:
///   - model: what is to be shown.
///   - size: the size of the terminal.
///   - look: the colours and characters that it has.
/// - Returns: the whole screen.
package func view(_ model: AppModel, size: Size, look: Look) -> Canvas {
    var canvas = Canvas(size: size, look: look)
    guard Frame.fits(size) else {
        canvas.drawTooSmall(for: model.session)
        return canvas
    }
    switch model.screen {
    case .library: canvas.draw(LibraryView(model: model), in: canvas.bounds)
    case .briefing(let briefing):
        canvas.draw(BriefingView(model: model, briefing: briefing), in: canvas.bounds)
    case .console: canvas.draw(ConsoleView(model: model), in: canvas.bounds)
    case .facilitator: canvas.draw(FacilitatorView(model: model), in: canvas.bounds)
    case .rollback: canvas.draw(RollbackView(model: model), in: canvas.bounds)
    case .debrief: canvas.draw(DebriefView(model: model), in: canvas.bounds)
    case .report(let report):
        canvas.draw(ReportView(model: model, report: report), in: canvas.bounds)
    case .replay:
        guard let replay = model.replay else { break }
        canvas.draw(ReplayView(model: model, replay: replay), in: canvas.bounds)
    case .history:
        guard let history = model.history else { break }
        canvas.draw(HistoryView(model: model, history: history), in: canvas.bounds)
    }
    if let search = model.search {
        let body = canvas.bounds.rows(.share(1), .fixed(Frame.chromeRows))[0]
        canvas.highlight(search.field.text, in: body, .selection)
    }
    if let overlay = model.overlay {
        canvas.hotspots = []
        canvas.draw(OverlayView(overlay), in: canvas.bounds)
    }
    return canvas
}

extension Canvas {
    /// Says what is needed, and that keys wait for it; of a drill that goes on, its clock.
    fileprivate mutating func drawTooSmall(for session: SessionModel?) {
        let smallest = Frame.smallest
        var lines = [
            Line("Too small.", .title),
            Line("Needs \(smallest.width)x\(smallest.height), is \(size.width)x\(size.height)."),
            Line("Keys do nothing; Ctrl-C leaves."),
        ]
        if let session, session.state.status == .running, !session.state.isPaused {
            lines.append(Line("The drill goes on: \(session.now.sinceStart.clock)", .warning))
        }
        draw(TextBlock(lines), in: bounds)
    }
}
