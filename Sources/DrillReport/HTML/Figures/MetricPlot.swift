import DrillModel

/// A metric as a line between two heights of a drawing, with the plan's limits dashed.
struct MetricPlot {
    let series: MetricSeries
    let axis: TimeAxis
    let top: Double
    let height: Double
    private let low: Double
    private let high: Double

    /// A screen has no more columns than twice this; longer series show the range of each column.
    private static let columns = 500

    init(_ series: MetricSeries, _ axis: TimeAxis, top: Double, height: Double) {
        self.series = series
        self.axis = axis
        self.top = top
        self.height = height
        let limits = series.limits.map(\.comparison.threshold.value)
        let values = (series.points.compactMap(\.value) + limits).filter(\.isFinite)
        low = min(values.min() ?? 0, 0)
        let most = values.max() ?? 1
        high = series.unit == .ratio && most <= 1 ? 1 : max(Self.roundUp(most), low + 1e-9)
    }

    var bottom: Double { top + height }

    var markup: [Markup] { limits + scale + [curve] }

    /// The top of the scale with its value; the bottom is the axis.
    private var scale: [Markup] {
        [
            SVG.level("axis", y: top),
            SVG.text(Quantity(high, series.unit).description, x: 0, y: top - 4),
        ]
    }

    /// The limits with their values at the right, as far as these do not stand on each other.
    private var limits: [Markup] {
        var labelled = top - 4
        let values = Set(series.limits.map(\.comparison.threshold.value)).filter(\.isFinite)
            .sorted(by: >)
        return values.flatMap { value -> [Markup] in
            let line = SVG.level("limit", y: y(value))
            guard y(value) - labelled >= 13 || labelled < top else { return [line] }
            labelled = y(value)
            let words = Quantity(value, series.unit).description
            return [line, SVG.text(words, x: 1, y: y(value) - 4)]
        }
    }

    /// The line, broken where monitoring had no value; stretched to the width of its place.
    private var curve: Markup {
        .tag(
            "svg",
            [
                "x": "0", "y": "0", "width": "100%", "height": SVG.fixed(bottom + 2),
                "viewBox": "0 0 1000 \(SVG.fixed(bottom + 2))", "preserveAspectRatio": "none",
            ],
            runs.map { run in
                let points = run.count == 1 ? run + run : run
                return .tag(
                    "polyline",
                    ["class": "seen", "points": points.map(place).joined(separator: " ")])
            })
    }

    private func place(_ point: (at: DrillTime, value: Double)) -> String {
        "\(SVG.fixed(axis.place(point.at) * 1000)),\(SVG.fixed(y(point.value)))"
    }

    /// The stretches without a gap.
    private var runs: [[(at: DrillTime, value: Double)]] {
        var runs: [[(at: DrillTime, value: Double)]] = [[]]
        for point in thinned {
            if let value = point.value, value.isFinite {
                runs[runs.count - 1].append((point.at, value))
            } else if runs.last?.isEmpty == false {
                runs.append([])
            }
        }
        return runs.filter { !$0.isEmpty }
    }

    /// The points, of a long series the lowest and the highest of each column, so that no peak and no
    /// gap is lost.
    private var thinned: [MetricSeries.Point] {
        let points = series.points
        guard points.count > 2 * Self.columns else { return points }
        let size = (points.count + Self.columns - 1) / Self.columns
        return stride(from: 0, to: points.count, by: size).flatMap { first in
            Self.extremes(of: points[first..<min(first + size, points.count)])
        }
    }

    private static func extremes(of points: ArraySlice<MetricSeries.Point>) -> [MetricSeries.Point]
    {
        if let gap = points.first(where: { $0.value?.isFinite != true }) { return [gap] }
        let ends = [
            points.min { ($0.value ?? 0) < ($1.value ?? 0) },
            points.max { ($0.value ?? 0) < ($1.value ?? 0) },
        ].compactMap { $0 }
        return ends.sorted { $0.at < $1.at }
    }

    private func y(_ value: Double) -> Double {
        let share = (value - low) / max(high - low, 1e-9)
        return top + height * (1 - min(max(share, 0), 1)) + 1
    }

    /// The next round number, for the top of a scale.
    private static func roundUp(_ value: Double) -> Double {
        guard value > 0, value.isFinite else { return value }
        var power = 1.0
        while power * 10 <= value { power *= 10 }
        while power > value { power /= 10 }
        let steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
        return (steps.first { $0 * power >= value * 0.9999 } ?? 10) * power
    }
}
