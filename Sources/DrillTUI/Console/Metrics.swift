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
        let chosen = comparisons
        guard !chosen.isEmpty, !parts[1].isEmpty else { return }
        let room = parts[1].height
        let each = room / chosen.count
        guard each >= 3 else {
            let rows = parts[1].rows(chosen.prefix(room).map { _ in .fixed(1) })
            for (comparison, row) in zip(chosen, rows) {
                canvas.draw(MetricRow(comparison: comparison, session: session), in: row)
            }
            return
        }
        let charts = parts[1].rows(chosen.map { _ in .fixed(min(each, Self.tallest)) })
        for (comparison, chart) in zip(chosen, charts) {
            canvas.draw(MetricChart(comparison: comparison, session: session), in: chart)
        }
    }

    /// The metrics of the check that is shown, of recovery and of the steady state, each once.
    ///
    /// What monitoring has never had a value for makes room where there is something to show.
    private var comparisons: [Condition.Comparison] {
        let plan = session.state.drill.plan
        let check = model.shownStep.flatMap { session.step($0.id)?.check?.condition.comparisons }
        let all =
            (check ?? []) + plan.recoveredWhen.all.flatMap(\.comparisons)
            + plan.steadyState.flatMap(\.comparisons)
        var seen = Set<MetricID>()
        let each = all.filter { seen.insert($0.metric).inserted }
        let known = each.filter { hasValue($0.metric) }
        return Array((known.isEmpty ? each : known).prefix(4))
    }

    private func hasValue(_ metric: MetricID) -> Bool {
        session.state.samples.contains { $0.values[metric] != nil }
    }
}
