import DrillEngine
import DrillModel
import TerminalKit

/// The first line: what is exercised, against what, and how the clock runs.
struct ConsoleHeader: Widget {
    let session: SessionModel
    /// Stands before the title.
    var prefix = ""

    func draw(in rect: Rect, on canvas: inout Canvas) {
        var clock = Line("\(session.now.sinceStart.clock)", .title)
        clock = clock + Line("  \(Speeds.text(session.speed))", .muted)
        if session.state.isPaused { clock = Line(" PAUSED ", .warning) + Line(" ") + clock }
        let parts = rect.columns(.share(1), .fixed(clock.columns + 1))
        canvas.write(
            session.banner + Line(" \(prefix)\(session.state.drill.plan.title)", .title),
            in: parts[0])
        canvas.writeRight(clock, in: parts[1])
    }
}
