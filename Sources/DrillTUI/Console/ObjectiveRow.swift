import DrillEngine
import DrillModel
import TerminalKit

/// The two objectives as bars: how much is used, and what is left.
struct ObjectiveRow: Widget {
    let session: SessionModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.columns(.share(3), .fixed(2), .share(2))
        drawRecovery(in: parts[0], on: &canvas)
        drawData(in: parts[2], on: &canvas)
    }

    private func drawRecovery(in rect: Rect, on canvas: inout Canvas) {
        guard let target = session.state.drill.plan.objectives.rto else {
            return draw("RTO", nil, Line("no target", .muted), in: rect, on: &canvas)
        }
        guard let began = session.knownDisruption else {
            let note = Line("\(target.clock), no incident declared", .muted)
            return draw("RTO", 0, note, in: rect, on: &canvas)
        }
        let recovered = session.state.recovery.recoveredAt
        let spent = (recovered ?? session.state.endedAt ?? session.now) - began
        let left = target - spent
        let words =
            recovered != nil
            ? "recovered"
            : left.milliseconds >= 0 ? "\(left.clock) left" : "\((spent - target).clock) OVER"
        let role: TextRole =
            left.milliseconds < 0 ? .danger : left.seconds < target.seconds / 4 ? .warning : .bar
        draw(
            "RTO", (spent.seconds / max(target.seconds, 1), role),
            Line("\(spent.clock)/\(target.clock) ", .text)
                + Line(words, recovered != nil ? .good : role == .bar ? .text : role),
            in: rect, on: &canvas)
    }

    private func drawData(in rect: Rect, on canvas: inout Canvas) {
        guard let target = session.state.drill.plan.objectives.rpo else {
            return draw("RPO", nil, Line("no target", .muted), in: rect, on: &canvas)
        }
        guard session.isDisruptionKnown, let loss = session.state.dataLoss else {
            let words = session.isDisruptionKnown ? "not known yet" : "waiting"
            return draw("RPO", 0, Line("\(target.words), \(words)", .muted), in: rect, on: &canvas)
        }
        let role: TextRole = loss.span > target ? .danger : .bar
        let over = loss.span > target ? " OVER" : ""
        draw(
            "RPO", (loss.span.seconds / max(target.seconds, 1), role),
            Line("\(loss.span.words) of \(target.words)\(over)", role == .bar ? .text : role),
            in: rect, on: &canvas)
    }

    private func draw(
        _ label: String, _ fraction: Double, _ text: Line, in rect: Rect, on canvas: inout Canvas
    ) {
        draw(label, (fraction, .bar), text, in: rect, on: &canvas)
    }

    private func draw(
        _ label: String, _ bar: (fraction: Double, role: TextRole)?, _ text: Line, in rect: Rect,
        on canvas: inout Canvas
    ) {
        let parts = rect.columns(.fixed(4), .share(1), .fixed(text.columns + 1))
        canvas.write(Line(label, .title), in: parts[0])
        if let bar, parts[1].width >= 4 {
            canvas.draw(ProgressBar(fraction: bar.fraction, role: bar.role), in: parts[1])
        }
        canvas.writeRight(text, in: parts[2])
    }
}
