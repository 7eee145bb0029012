import TerminalKit

/// A report or a runbook to read.
struct ReportView: Widget {
    let model: AppModel
    let report: ReportModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let body = Frame.draw(model, in: rect, on: &canvas)
        let parts = body.rows(.fixed(1), .share(1))
        Frame.heading(report.contents.title, isFocused: true, in: parts[0], on: &canvas)
        let lines = report.layout(columns: parts[1].width).lines
        ScrollView(fitting: lines, scroll: report.scroll).draw(in: parts[1], on: &canvas)
        canvas.cursor = Point(x: parts[1].x, y: parts[1].y)
    }
}
