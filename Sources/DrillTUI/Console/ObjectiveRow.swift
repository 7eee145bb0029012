import DrillEngine
import DrillModel
import TerminalKit

/// The two objectives as bars: how much is used, and what is left.
struct ObjectiveRow: Widget {
    let session: SessionModel

    private static let labelColumns = 4

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let data = self.data
        let width = max(rect.width * 2 / 5, Self.labelColumns + data.text.columns + 1)
        let parts = rect.columns(.share(1), .fixed(2), .fixed(width))
        drawRecovery(in: parts[0], on: &canvas)
        draw("RPO", data.bar, data.text, in: parts[2], on: &canvas)
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
        let spent = (recovered ?? session.state.clocksStoppedAt ?? session.now) - began
        let left = target - spent
        let words =
            recovered != nil
            ? left.milliseconds >= 0 ? "recovered" : "recovered late"
            : left.milliseconds >= 0 ? "\(left.clock) left" : "\((spent - target).clock) OVER"
        let role: TextRole =
            left.milliseconds < 0 ? .danger : left.seconds < target.seconds / 4 ? .warning : .bar
        draw(
            "RTO", (spent.seconds / max(target.seconds, 1), role),
            Line("\(spent.clock)/\(target.clock) ", .text)
                + Line(
                    words,
                    left.milliseconds < 0
                        ? .danger : recovered != nil ? .good : role == .bar ? .text : role),
            in: rect, on: &canvas)
    }

    /// What is lost for good; what a promotion would lose is nothing that anybody can read off yet.
    private var data: (bar: (fraction: Double, role: TextRole)?, text: Line) {
        guard let target = session.state.drill.plan.objectives.rpo else {
            return (nil, Line("no target", .muted))
        }
        guard session.isDisruptionKnown, let loss = session.state.finalDataLoss else {
            return ((0, .bar), Line("\(target.words), \(whyUnknown)", .muted))
        }
        let isOver = loss.span > target
        let text = "\(loss.span.words) of \(target.words)\(isOver ? " OVER" : "")"
        return (
            (loss.span.seconds / max(target.seconds, 1), isOver ? .danger : .bar),
            Line(text, isOver ? .danger : .text)
        )
    }

    private var whyUnknown: String {
        guard session.isDisruptionKnown else { return "waiting" }
        return session.state.dataLoss == nil ? "not known yet" : "not known until promoted"
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
        let parts = rect.columns(
            .fixed(Self.labelColumns), .share(1), .fixed(text.columns + 1))
        canvas.write(Line(label, .title), in: parts[0])
        if let bar, parts[1].width >= 4 {
            canvas.draw(ProgressBar(fraction: bar.fraction, role: bar.role), in: parts[1])
        }
        canvas.writeRight(text, in: parts[2])
    }
}
