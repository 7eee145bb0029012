import DrillEngine
import DrillHistory
import DrillModel
import TerminalKit

/// A figure from session to session, the newest at the right, with its target drawn in.
struct TrendChart: Widget {
    let trend: Trend
    /// The id of the session that is selected.
    let selected: String?

    private static let widest = 6

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.rows(.fixed(1), .share(1))
        canvas.write(Line(trend.name, .title) + Line(legend, .muted), in: parts[0])
        guard !parts[1].isEmpty, !trend.points.isEmpty else { return }
        let width = min(Self.widest, max(1, rect.width / trend.points.count))
        let columns = trend.points.flatMap {
            Array(repeating: $0.measure.actual?.seconds, count: width)
        }
        let limit = target.map { LineChart.Limit($0.seconds, healthy: .below) }
        let mark = trend.points.firstIndex { $0.session == selected }.map {
            LineChart.Mark(index: $0 * width, glyph: canvas.glyphs.selected)
        }
        canvas.draw(
            LineChart(columns, limit: limit, marks: mark.map { [$0] } ?? []), in: parts[1])
    }

    /// What it is held against: the target of the newest session.
    private var target: DrillDuration? { trend.points.last?.measure.target }

    private var legend: String {
        let most = trend.known.max().map { "  most \(trend.text($0))" } ?? "  not known"
        let line = target.map { ", line \(trend.targetName) \(trend.text($0))" } ?? ""
        return most + line
    }
}
