import DrillEngine
import DrillModel
import TerminalKit

/// The two objectives as bars: how much is used, and what is left.
struct ObjectiveRow: Widget {
    let session: SessionModel

    private static let labelColumns = 4

    /// A bar with what stands beside it; no bar where nothing is measured against.
    private typealias Row = (bar: (fraction: Double, role: TextRole)?, text: Line)

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let recovery = self.recovery
        let data = self.data
        let width = max(rect.width * 2 / 5, Self.columns(of: data))
        let parts = rect.columns(.share(1), .fixed(2), .fixed(width))
        draw("RTO", recovery, in: parts[0], on: &canvas)
        draw("RPO", data, in: parts[2], on: &canvas)
    }

    /// The columns that a row needs without its bar.
    private static func columns(of row: Row) -> Int { labelColumns + row.text.columns + 1 }

    private var recovery: Row {
        guard let target = session.state.drill.plan.objectives.rto else {
            return (nil, Line("no target", .muted))
        }
        guard let began = session.knownDisruption else {
            return ((0, .bar), Line("\(target.clock), no incident declared", .muted))
        }
        let recovered = session.state.recovery.recoveredAt
        let holding = recovered == nil ? holdingSince : nil
        // Whole seconds, as they are shown: what is used and what is left come to the target.
        let exact = (recovered ?? holding ?? session.state.clocksStoppedAt ?? session.now) - began
        let spent = DrillDuration(milliseconds: exact.milliseconds / 1000 * 1000)
        let left = target - spent
        let words =
            recovered != nil
            ? left.milliseconds >= 0 ? "recovered" : "recovered late"
            : holding != nil
                ? left.milliseconds >= 0 ? "if it holds" : "late if it holds"
                : left.milliseconds >= 0 ? "\(left.clock) left" : "\((spent - target).clock) OVER"
        let role: TextRole =
            left.milliseconds < 0 ? .danger : left.seconds < target.seconds / 4 ? .warning : .bar
        let look: TextRole =
            left.milliseconds < 0
            ? .danger : recovered != nil ? .good : role == .bar ? .text : role
        return (
            (spent.seconds / max(target.seconds, 1), role),
            Line("\(spent.clock)/\(target.clock) ", .text) + Line(words, look)
        )
    }

    /// Since when the system is well again, as far as monitoring shows that it is.
    ///
    /// Recovery counts from there once that has lasted, and no figure should run backwards then.
    private var holdingSince: DrillTime? {
        let state = session.state
        let criterion = state.drill.plan.recoveredWhen
        guard state.recovery.hasBroken, state.clocksStoppedAt == nil,
            criterion.all.allSatisfy({ $0.evaluate(state.seen) == .holds })
        else { return nil }
        return state.recovery.healthySince
    }

    /// What is lost for good; what a promotion would lose is nothing that anybody can read off yet.
    private var data: Row {
        guard let target = session.state.drill.plan.objectives.rpo else {
            return (nil, Line("no target", .muted))
        }
        guard session.isDisruptionKnown, let loss = session.state.finalDataLoss else {
            let why = session.isDisruptionKnown ? "not known yet" : "waiting"
            return ((0, .bar), Line("\(target.words), \(why)", .muted))
        }
        let isOver = loss.span > target
        let text = "\(loss.span.words) of \(target.words)\(isOver ? " OVER" : "")"
        return (
            (loss.span.seconds / max(target.seconds, 1), isOver ? .danger : .bar),
            Line(text, isOver ? .danger : .text)
        )
    }

    private func draw(_ label: String, _ row: Row, in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.columns(
            .fixed(Self.labelColumns), .share(1), .fixed(row.text.columns + 1))
        canvas.write(Line(label, .title), in: parts[0])
        if let bar = row.bar, parts[1].width >= 4 {
            canvas.draw(ProgressBar(fraction: bar.fraction, role: bar.role), in: parts[1])
        }
        canvas.writeRight(row.text, in: parts[2])
    }
}
