import DrillEngine
import DrillModel
import TerminalKit

/// A metric over the last samples, with what the operator was told in between.
struct MetricHistory {
    let metric: ShownMetric
    let session: SessionModel

    /// The chart of the newest samples that fit into so many columns.
    func chart(columns: Int, glyphs: Glyphs) -> LineChart {
        let samples = session.state.samples
        let shown = samples.takenAt.indices.suffix(max(1, columns))
        let isShare = metric.unit == .ratio
        return LineChart(
            samples.values(of: metric.id, in: shown), limit: limit,
            marks: marks(on: samples.takenAt[shown], glyphs),
            range: isShare ? 0...1 : nil)
    }

    private var limit: LineChart.Limit? {
        guard let limit = metric.limit else { return nil }
        let value = limit.threshold.value
        return switch limit.relation {
        case .atLeast, .greater: LineChart.Limit(value, healthy: .above)
        case .atMost, .less, .equal: LineChart.Limit(value, healthy: .below)
        case .notEqual: nil
        }
    }

    private func marks(on times: ArraySlice<DrillTime>, _ glyphs: Glyphs) -> [LineChart.Mark] {
        guard let first = times.first else { return [] }
        var marks: [LineChart.Mark] = []
        if let began = session.knownDisruption, began >= first,
            let index = times.lastIndex(where: { $0 <= began })
        {
            marks.append(LineChart.Mark(index: index - times.startIndex, glyph: glyphs.disruption))
        }
        for timed in session.events.reversed() {
            guard timed.time >= first else { break }
            guard let glyph = glyph(for: timed.event, glyphs),
                let index = times.lastIndex(where: { $0 <= timed.time })
            else { continue }
            marks.append(LineChart.Mark(index: index - times.startIndex, glyph: glyph))
        }
        return marks
    }

    private func glyph(for event: DrillEvent, _ glyphs: Glyphs) -> Character? {
        switch event {
        case .actionStarted, .commandStarted: glyphs.arrow
        case .injectFired(let id, _):
            session.state.drill.plan.injects.first { $0.id == id }?.message == nil
                ? nil : glyphs.alert
        default: nil
        }
    }
}
