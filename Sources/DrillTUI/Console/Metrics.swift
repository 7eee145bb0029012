import DrillEngine
import DrillModel
import TerminalKit

/// The metrics that matter now, as charts with their limits.
struct Metrics: Widget {
    let model: AppModel
    let session: SessionModel

    private static let tallest = 7

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.rows(.fixed(1), .share(1))
        Frame.heading("Metrics", in: parts[0], on: &canvas)
        let step = model.shownStep.flatMap { session.step($0.id) }
        let chosen = MetricChoice(session: session, step: step).metrics
        guard !chosen.isEmpty, !parts[1].isEmpty else { return }
        let room = parts[1].height
        let each = room / chosen.count
        guard each >= 3 else {
            let rows = parts[1].rows(chosen.prefix(room).map { _ in .fixed(1) })
            for (metric, row) in zip(chosen, rows) {
                canvas.draw(MetricRow(metric: metric, session: session), in: row)
            }
            return
        }
        let charts = parts[1].rows(chosen.map { _ in .fixed(min(each, Self.tallest)) })
        for (metric, chart) in zip(chosen, charts) {
            canvas.draw(MetricChart(metric: metric, session: session), in: chart)
        }
    }
}
