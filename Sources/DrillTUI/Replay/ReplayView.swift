import DrillEngine
import DrillModel
import TerminalKit

/// The console as it was, or the rollback after an abort, below the time line of the recording.
struct ReplayView: Widget {
    let model: AppModel
    let replay: ReplayModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.rows(.fixed(Scrubber.rows), .share(1))
        canvas.draw(Scrubber(replay: replay), in: parts[0])
        let console = model.console(of: replay)
        if replay.session.state.status == .aborting {
            canvas.draw(RollbackView(model: console), in: parts[1])
        } else {
            canvas.draw(ConsoleView(model: console), in: parts[1])
        }
        guard model.toast == nil, let mark = replay.latestMark else { return }
        let glyph = mark.glyph(canvas.glyphs)
        canvas.write(
            Line("\(glyph) \(mark.time.sinceStart.clock) ", mark.role) + Line(mark.words, .muted),
            in: rect.row(rect.height - Frame.chromeRows))
    }
}
