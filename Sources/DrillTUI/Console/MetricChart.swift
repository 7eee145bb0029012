import DrillModel
import TerminalKit

/// A metric with its chart below its name.
struct MetricChart: Widget {
    let metric: ShownMetric
    let session: SessionModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.rows(.fixed(1), .share(1))
        canvas.write(MetricLabel.line(metric, in: session.state), in: parts[0])
        let history = MetricHistory(metric: metric, session: session)
        canvas.draw(history.chart(columns: parts[1].width, glyphs: canvas.glyphs), in: parts[1])
    }
}
