import DrillModel
import TerminalKit

/// A figure from session to session, the newest at the right, with its target drawn in.
struct TrendChart: Widget {
    let name: String
    /// What the target is called.
    let targetName: String
    /// Oldest first; `nil` where the figure is not known.
    let values: [DrillDuration?]
    let target: DrillDuration?
    /// The place of the session that is selected.
    let selected: Int?

    private static let widest = 6

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.rows(.fixed(1), .share(1))
        canvas.write(Line(name, .title) + Line(legend, .muted), in: parts[0])
        guard !parts[1].isEmpty, !values.isEmpty else { return }
        let width = min(Self.widest, max(1, rect.width / values.count))
        let columns = values.flatMap { Array(repeating: $0?.seconds, count: width) }
        let limit = target.map { LineChart.Limit($0.seconds, healthy: .below) }
        let mark = selected.map {
            LineChart.Mark(index: $0 * width, glyph: canvas.glyphs.selected)
        }
        canvas.draw(
            LineChart(columns, limit: limit, marks: mark.map { [$0] } ?? []), in: parts[1])
    }

    private var legend: String {
        let known = values.compactMap { $0 }
        let most = known.max().map { "  most \($0.clock)" } ?? "  not known"
        let line = target.map { ", line \(targetName) \($0.clock)" } ?? ""
        return most + line
    }
}
