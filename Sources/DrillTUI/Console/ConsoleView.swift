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
        let detail = StepPane(model: model, session: session)
        if isWide {
            let middle = columns[2].rows(.share(1), .share(1))
            canvas.draw(metrics, in: middle[1])
            canvas.draw(LogPane(model: model, session: session), in: columns[4])
            canvas.draw(StepsPane(model: model, session: session), in: columns[0])
            canvas.draw(detail, in: middle[0])
        } else {
            let charts = rect.height < 22 ? 3 : rect.height * 3 / 10
            let log = max(4, rect.height / 4)
            let right = columns[2].rows(.share(1), .fixed(charts), .fixed(log))
            canvas.draw(metrics, in: right[1])
            canvas.draw(LogPane(model: model, session: session), in: right[2])
            canvas.draw(StepsPane(model: model, session: session), in: columns[0])
            canvas.draw(detail, in: right[0])
        }
    }
}
