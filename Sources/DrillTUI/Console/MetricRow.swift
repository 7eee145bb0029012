import DrillModel
import TerminalKit

/// A metric on one line: name, value, what is needed, and a sparkline.
struct MetricRow: Widget {
    let metric: ShownMetric
    let session: SessionModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let line = MetricLabel.line(metric, in: session.state)
        let parts = rect.columns(.fixed(line.columns + 1), .share(1))
        canvas.write(line, in: parts[0])
        var chart = MetricHistory(metric: metric, session: session)
            .chart(columns: parts[1].width, glyphs: canvas.glyphs)
        chart.marks = []
        canvas.draw(chart, in: parts[1])
    }
}
