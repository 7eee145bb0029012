import DrillEngine
import DrillModel
import TerminalKit

/// What an aborted drill left behind, and how it is undone.
struct RollbackView: Widget {
    let model: AppModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let body = Frame.draw(model, in: rect, on: &canvas)
        guard let session = model.session else { return }
        let parts = body.rows(.fixed(1), .fixed(3), .share(1), .fixed(4))
        canvas.draw(ConsoleHeader(session: session, prefix: "Aborted: "), in: parts[0])
        canvas.draw(TextBlock(introduction(session)), in: parts[1])
        let rows = session.state.rollbacks.map { entry in
            Line("\(entry.step.title)  ") + Line(entry.rollback.words, .muted)
        }
        if rows.isEmpty {
            canvas.write(
                Line("Nothing is left to roll back. Press Enter to end.", .good), in: parts[2])
        } else {
            let selected = min(model.rollback.selected, rows.count - 1)
            canvas.draw(SelectionList(rows, selected: selected), in: parts[2])
        }
        for (row, action) in session.state.runningActions.suffix(4).enumerated() {
            let elapsed = (session.now - action.began).clock
            canvas.write(
                Line("Running: \(action.action)  \(elapsed)", .accent), in: parts[3], row: row)
        }
    }

    private func introduction(_ session: SessionModel) -> [Line] {
        [
            Line("Why: \(session.state.abortReason ?? "")", .warning),
            Line(
                "Press R to roll back everything that ran, newest first, r for the selected step. "
                    + "Enter ends the drill.", .accent),
        ]
    }
}
