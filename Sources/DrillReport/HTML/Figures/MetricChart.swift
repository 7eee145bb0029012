import DrillModel

/// A metric over the session as a line, with its limits and the main instants.
struct MetricChart {
    let series: MetricSeries
    let report: Report
    private let axis: TimeAxis
    private let low: Double
    private let high: Double

    private static let top = 36.0
    private static let height = 104.0
    /// More points than a screen has columns are thinned out.
    private static let mostPoints = 1200

    init(_ series: MetricSeries, _ report: Report) {
        self.series = series
        self.report = report
        axis = TimeAxis(report)
        let limits = series.limits.map(\.comparison.threshold.value)
        let values = (series.points.compactMap(\.value) + limits).filter(\.isFinite)
        low = min(values.min() ?? 0, 0)
        let most = values.max() ?? 1
        high = series.unit == .ratio && most <= 1 ? 1 : max(most, low + 1e-9) * 1.05
    }

    var markup: Markup {
        let values = series.points.compactMap(\.value).filter(\.isFinite)
        let range = [values.min(), values.max()].map {
            $0.map { Quantity($0, series.unit).description } ?? "unknown"
        }
        let title = "\(series.metric): lowest \(range[0]), highest \(range[1])"
        return .tag(
            "figure", [:],
            .tag("h3", [:], .text(series.metric.description)),
            SVG.drawing(title, height: 168, scale + limits + marks + [curve, axis.markup(y: 142)]),
            .tag("figcaption", [:], .text(caption(range))))
    }

    private func caption(_ range: [String]) -> String {
        let limits = series.limits.map(\.title).joined(separator: "; ")
        return "Lowest \(range[0]), highest \(range[1]). Dashed: \(limits)."
    }

    private var scale: [Markup] {
        [
            SVG.level("axis", y: Self.top),
            SVG.text(Quantity(high, series.unit).description, x: 0, y: Self.top - 4),
        ]
    }

    private var limits: [Markup] {
        let values = Set(series.limits.map(\.comparison.threshold.value)).filter(\.isFinite)
            .sorted()
        return values.map { SVG.level("limit", y: y($0)) }
    }

    private var marks: [Markup] {
        [
            ("T0", report.disruptedAt), ("declared", report.declaredAt),
            ("recovered", report.recoveredAt),
        ]
        .flatMap { name, time -> [Markup] in
            guard let time else { return [] }
            let x = axis.place(time)
            return [
                SVG.line("event", x: x, from: 16, to: 142),
                SVG.text(name, x: x, y: name == "declared" ? 28 : 14),
            ]
        }
    }

    /// The line, broken where monitoring had no value; stretched to the width of its place.
    private var curve: Markup {
        .tag(
            "svg",
            [
                "x": "0", "y": "0", "width": "100%", "height": "142",
                "viewBox": "0 0 1000 142", "preserveAspectRatio": "none",
            ],
            runs.map { run in
                let points = run.count == 1 ? run + run : run
                return .tag(
                    "polyline",
                    [
                        "class": "seen",
                        "points": points.map(point).joined(separator: " "),
                    ])
            })
    }

    private func point(_ point: (at: DrillTime, value: Double)) -> String {
        "\(SVG.fixed(axis.place(point.at) * 1000)),\(SVG.fixed(y(point.value)))"
    }

    private var runs: [[(at: DrillTime, value: Double)]] {
        let stride = max(1, series.points.count / Self.mostPoints)
        var runs: [[(at: DrillTime, value: Double)]] = []
        var run: [(at: DrillTime, value: Double)] = []
        for (index, point) in series.points.enumerated() where index % stride == 0 {
            if let value = point.value, value.isFinite {
                run.append((point.at, value))
            } else if !run.isEmpty {
                runs.append(run)
                run = []
            }
        }
        return run.isEmpty ? runs : runs + [run]
    }

    private func y(_ value: Double) -> Double {
        let share = (value - low) / max(high - low, 1e-9)
        return Self.top + Self.height * (1 - min(max(share, 0), 1)) + 1
    }
}
