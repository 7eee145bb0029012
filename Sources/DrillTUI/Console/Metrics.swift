import DrillEngine
import DrillModel
import TerminalKit

/// The metrics that matter now, as charts with their limits as far as there is room, else a line
/// each.
struct Metrics: Widget {
    let model: AppModel
    let session: SessionModel

    private static let lowest = 3
    private static let tallest = 7

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.rows(.fixed(1), .share(1))
        let step = model.shownStep.flatMap { session.step($0.id) }
        let metrics = MetricChoice(session: session, step: step).metrics.prefix(parts[1].height)
        let heights = Self.heights(of: metrics.count, rows: parts[1].height)
        let hasCharts = heights.contains { $0 >= Self.lowest }
        Frame.heading(
            "Metrics", note: note(hasCharts, columns: rect.width, canvas.glyphs), in: parts[0],
            on: &canvas)
        let places = parts[1].rows(heights.map { .fixed($0) })
        for (metric, place) in zip(metrics, places) {
            if place.height >= Self.lowest {
                canvas.draw(MetricChart(metric: metric, session: session), in: place)
            } else {
                canvas.draw(MetricRow(metric: metric, session: session), in: place)
            }
        }
    }

    /// How many rows each metric gets: charts of one height for all, or for the first alone.
    private static func heights(of count: Int, rows: Int) -> [Int] {
        guard count > 0 else { return [] }
        let each = rows / count
        if each >= lowest { return Array(repeating: min(each, tallest), count: count) }
        let first = rows - (count - 1)
        return [first >= lowest ? min(first, tallest) : 1] + Array(repeating: 1, count: count - 1)
    }

    /// How old the values are, and what the marks in the charts mean where there is room for both.
    private func note(_ hasCharts: Bool, columns: Int, _ glyphs: Glyphs) -> Line {
        let legend = Line("  ") + legend(glyphs)
        let hasRoom = age.columns + legend.columns <= columns - Self.headingColumns
        return hasCharts && hasRoom ? age + legend : age
    }

    /// The title with the rule beside it.
    private static let headingColumns = 13

    /// How long ago monitoring took the values; it looks only now and then.
    private var age: Line {
        guard let takenAt = session.state.samples.takenAt.last else {
            return Line("nothing measured yet", .warning)
        }
        return Line("\((session.now - takenAt).wholeSeconds.words) ago", .muted)
    }

    /// What the marks in the charts mean.
    private func legend(_ glyphs: Glyphs) -> Line {
        Line(
            "\(glyphs.disruption) disruption  \(glyphs.arrow) action  \(glyphs.alert) message",
            .muted)
    }
}
