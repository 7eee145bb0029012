import DrillEngine
import DrillModel
import TerminalKit

/// The console: the clocks, the steps, the one that is next, the metrics and the log.
struct ConsoleView: Widget {
    let model: AppModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let body = Frame.draw(model, in: rect, on: &canvas)
        guard let session = model.session else { return }
        let status = StatusLines(model: model, session: session)
        let lines = status.lines(columns: body.width, glyphs: canvas.glyphs)
        let parts = body.rows(.fixed(1), .fixed(1), .fixed(1), .fixed(lines.count), .share(1))
        canvas.draw(ConsoleHeader(session: session), in: parts[0])
        canvas.draw(PhaseRow(session: session), in: parts[1])
        canvas.draw(ObjectiveRow(session: session), in: parts[2])
        for (row, line) in lines.enumerated() { canvas.write(line, in: parts[3], row: row) }
        drawPanes(session, in: parts[4], on: &canvas)
    }

    private func drawPanes(_ session: SessionModel, in rect: Rect, on canvas: inout Canvas) {
        let isWide = rect.width >= 150
        let columns =
            isWide
            ? rect.columns(.fixed(46), .fixed(3), .share(3), .fixed(3), .share(2))
            : rect.columns(.fixed(min(rect.width * 2 / 5, 40)), .fixed(2), .share(1))
        let metrics = Metrics(model: model, session: session)
        let text = StepText(model: model, session: session)
        let lines = text.lines(glyphs: canvas.glyphs)
        let detail = StepPane(model: model, session: session, lines: lines, targets: text.targets)
        if isWide {
            let middle = columns[2].rows(.share(1), .share(1))
            canvas.draw(metrics, in: middle[1])
            canvas.draw(LogPane(model: model, session: session), in: columns[4])
            canvas.draw(StepsPane(model: model, session: session), in: columns[0])
            canvas.draw(detail, in: middle[0])
        } else {
            let heights = stacked(lines, in: columns[2])
            let right = columns[2].rows(
                .fixed(heights.detail), .fixed(heights.charts), .fixed(heights.log))
            canvas.draw(metrics, in: right[1])
            canvas.draw(LogPane(model: model, session: session), in: right[2])
            canvas.draw(StepsPane(model: model, session: session), in: columns[0])
            canvas.draw(detail, in: right[0])
        }
    }

    /// The rows of the panes at the right, one above the other: the step first, as it says what to do.
    private func stacked(
        _ text: [Line], in rect: Rect
    ) -> (detail: Int, charts: Int, log: Int) {
        let glance = model.glancedStep == nil ? 0 : StepGlance.rows
        let wanted = ScrollView.wrapped(text, columns: rect.width).count + 1 + glance
        let log = max(4, rect.height / 4)
        let charts = rect.height < 22 ? 3 : rect.height * 3 / 10
        let usual = rect.height - charts - log
        let least = min(rect.height, Self.fewestStepRows + glance)
        let detail = max(least, usual, min(wanted, rect.height - Self.fewestRowsBelow))
        let rest = max(0, rect.height - detail)
        guard rest >= Self.fewestRowsBelow else { return (rect.height, 0, 0) }
        let shared = min(charts, rest - rest / 2)
        return (detail, shared, rest - shared)
    }

    /// Below this a step cannot say what to do and why.
    private static let fewestStepRows = 6
    /// A line of metrics and one of the log under their headings.
    private static let fewestRowsBelow = 5
}
