import DrillEngine
import DrillHistory
import DrillModel
import TerminalKit

/// The sessions of one drill: a table, the trend, and the figures of the selected one.
struct HistoryView: Widget {
    let model: AppModel
    let history: HistoryModel

    /// What the figures of a session and two charts need.
    private static let fewestChartRows = 11
    /// The rows of one chart, at least.
    private static let leastChartRows = 5
    /// The rows of the table that are no sessions: its heading, and a blank one below.
    private static let tableChrome = 2

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let body = Frame.draw(model, in: rect, on: &canvas)
        if let comparison = history.comparison {
            canvas.draw(ComparisonView(comparison, scroll: history.scroll), in: body)
            return
        }
        let parts = body.rows(
            .fixed(1), .fixed(1), .share(1), .fixed(chartRows(of: body.height)))
        canvas.write(
            HistoryBanner.line(history.contents.sessions)
                + Line(" History: \(history.contents.title)", .title), in: parts[0])
        canvas.write(Line(HistoryText.summary(history.contents), .accent), in: parts[1])
        drawTable(in: parts[2], on: &canvas)
        let columns = parts[3].columns(.share(1), .fixed(2), .share(1))
        drawTrends(in: columns[0], on: &canvas)
        drawDetails(in: columns[2], on: &canvas)
    }

    /// The rows of the charts: what the sessions leave, up to half of the screen.
    private func chartRows(of rows: Int) -> Int {
        let rest = rows - history.contents.sessions.count - Self.tableChrome
        return min(rows / 2, max(Self.fewestChartRows, rest))
    }

    private func drawTable(in rect: Rect, on canvas: inout Canvas) {
        let sessions = history.contents.sessions
        guard !sessions.isEmpty else {
            canvas.draw(
                TextBlock("No session of this drill has been run yet.", .muted), in: rect)
            return
        }
        let phases = sessions.lazy.compactMap { $0.figures?.score.phases.map(\.id) }.first ?? []
        let glyphs = canvas.glyphs
        let columns = HistoryColumn.fitting(rect.width - 4, phases: phases, glyphs: glyphs)
        let parts = rect.rows(.fixed(1), .share(1))
        let titles = columns.map { (Line($0.title, .muted), $0) }
        canvas.write(
            Line("    ") + HistoryColumn.row(titles, glyphs: glyphs), in: parts[0])
        let rows = sessions.map { entry in
            let mark = history.marked.contains(entry.id) ? "\(glyphs.bullet) " : "  "
            return Line(mark, .accent)
                + HistoryColumn.row(columns.map { ($0.cell(entry), $0) }, glyphs: glyphs)
        }
        canvas.draw(SelectionList(rows, selected: history.selected), in: parts[1])
    }

    /// How many charts fit below each other on the model's screen.
    var chartsInView: Int {
        Self.charts(in: chartRows(of: model.size.height - Frame.chromeRows) - 1)
    }

    private static func charts(in rows: Int) -> Int { max(1, rows / leastChartRows) }

    private func drawTrends(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.rows(.fixed(1), .share(1))
        let trends = history.trends
        let room = min(trends.count, Self.charts(in: parts[1].height))
        let shown = trends.dropFirst(min(history.firstTrend, trends.count - room)).prefix(room)
        let note = Line(note(shown, of: trends.count), .muted)
        Frame.heading("Trend", note: note, in: parts[0], on: &canvas)
        let places = parts[1].rows(Array(repeating: .share(1), count: room))
        for (trend, place) in zip(shown, places) {
            canvas.draw(TrendChart(trend: trend, selected: history.chosen?.id), in: place)
        }
    }

    private func note(_ shown: ArraySlice<Trend>, of count: Int) -> String {
        guard shown.count < count else { return "newest at the right" }
        return "\(shown.startIndex + 1)-\(shown.endIndex) of \(count), t: next"
    }

    private func drawDetails(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.rows(.fixed(1), .share(1))
        guard let chosen = history.chosen else { return }
        Frame.heading(HistoryText.date(chosen), in: parts[0], on: &canvas)
        ScrollView(HistoryText.details(of: chosen), scroll: 0).draw(in: parts[1], on: &canvas)
    }
}
