import DrillModel

/// A metric over the session as a line, with its limits and the main instants.
struct MetricChart {
    let series: MetricSeries
    let report: Report

    private static let bottom = 142

    init(_ series: MetricSeries, _ report: Report) {
        self.series = series
        self.report = report
    }

    var markup: Markup {
        let axis = TimeAxis(report)
        let plot = MetricPlot(series, axis, top: 44, height: 96)
        return .tag(
            "figure", [:],
            .tag("h3", [:], .text(series.metric.description)),
            SVG.drawing(
                series.metric.description, alt: "\(series.metric): \(caption)", height: 168,
                marks(axis) + plot.markup + [axis.markup(y: Self.bottom)]),
            .tag("figcaption", [:], .text(caption)))
    }

    private var caption: String {
        let values = series.points.compactMap(\.value).filter(\.isFinite)
        let range = [values.min(), values.max()].map {
            $0.map { Quantity($0, series.unit).description } ?? "unknown"
        }
        let limits = series.limits.map(\.title).joined(separator: "; ")
        let isBroken = series.points.contains { $0.value?.isFinite != true }
        return "Lowest \(range[0]), highest \(range[1]). Dashed: \(limits)."
            + (isBroken ? " Where the line is broken, nothing was known." : "")
    }

    private func marks(_ axis: TimeAxis) -> [Markup] {
        [
            ("T0", report.disruptedAt), ("declared", report.declaredAt),
            ("recovered", report.recoveredAt),
        ]
        .flatMap { name, time -> [Markup] in
            guard let time else { return [] }
            let x = axis.place(time)
            let y = name == "declared" ? 26 : 12
            return [
                SVG.line("event", x: x, from: y + 3, to: Self.bottom),
                SVG.text(name, x: x, y: Double(y)),
            ]
        }
    }
}
