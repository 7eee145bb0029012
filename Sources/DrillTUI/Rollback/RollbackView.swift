import DrillEngine
import DrillModel
import TerminalKit

/// What an aborted drill left behind, and how it is undone.
struct RollbackView: Widget {
    let model: AppModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let body = Frame.draw(model, in: rect, on: &canvas)
        guard let session = model.session else { return }
        let entries = session.state.rollbacks
        let introduction = TextBlock(introduction(session, isEmpty: entries.isEmpty))
        let progress = progress(session, canvas.glyphs)
        let parts = body.rows(
            .fixed(1), .fixed(introduction.wrapped(columns: body.width).count), .fixed(1),
            .share(1), .fixed(progress.count))
        canvas.draw(ConsoleHeader(session: session, prefix: "Aborted: "), in: parts[0])
        canvas.draw(introduction, in: parts[1])
        if !entries.isEmpty {
            let rows = entries.map { entry in
                Line("\(entry.step.title)  ")
                    + Line(entry.rollback.words(on: session.state.drill.backend), .muted)
                    + Line(session.state.isContainment(entry.step) ? "  containment" : "", .warning)
            }
            let selected = min(model.rollback.selected, rows.count - 1)
            canvas.draw(SelectionList(rows, selected: selected), in: parts[3])
        }
        canvas.draw(TextBlock(progress), in: parts[4])
    }

    private func introduction(_ session: SessionModel, isEmpty: Bool) -> [Line] {
        let why = Line("Why: \(session.state.abortReason ?? "")", .warning)
        guard !isEmpty else {
            return [why, Line(nothingLeft(session.state), .accent)]
        }
        return [
            why,
            Line(
                "Nothing is undone by itself. Press r to roll back the selected step, R for all, "
                    + "Enter to end the drill and leave the rest as it is.", .accent),
        ]
    }

    /// What is said where no step with a rollback is left; what has none stays as it is.
    private func nothingLeft(_ state: DrillState) -> String {
        let hasDone = state.actions.contains {
            if case .rollback = $0.purpose { false } else { $0.outcome?.succeeded == true }
        }
        let stays =
            hasDone
            ? "Nothing that can be rolled back is left; what has no rollback stays as it is."
            : "Nothing is left to roll back."
        return state.runningActions.isEmpty
            ? "\(stays) Press Enter to end." : "\(stays) An action still runs; wait for its end."
    }

    /// The latest rollbacks and whatever else runs, the newest at the bottom.
    private func progress(_ session: SessionModel, _ glyphs: Glyphs) -> [Line] {
        let actions = session.state.actions.filter { action in
            if case .rollback = action.purpose { true } else { action.outcome == nil }
        }
        return actions.suffix(4).map { action in
            guard let outcome = action.outcome else {
                let elapsed = (session.now - action.began).clock
                return Line("\(glyphs.current) running \(action.action) \(elapsed)", .accent)
            }
            return outcome.succeeded
                ? Line("\(glyphs.done) \(action.action): \(outcome.message)", .good)
                : Line("\(glyphs.failed) \(action.action) failed: \(outcome.message)", .danger)
        }
    }
}
