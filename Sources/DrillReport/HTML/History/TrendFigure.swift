import DrillEngine
import DrillHistory
import DrillModel

/// A trend as a drawing: a dot a session, its target as a line, the newest at the right.
struct TrendFigure {
    let trend: Trend
    private let most: Double

    private static let top = 22.0
    private static let height = 84.0
    /// The room at both sides, so that a dot at the edge is whole.
    private static let margin = 0.03

    init(_ trend: Trend) {
        self.trend = trend
        let values = trend.points.flatMap { [$0.measure.actual, $0.measure.target] }
        most = max((values.compactMap { $0?.seconds }.max() ?? 0) * 1.05, 1)
    }

    var markup: Markup {
        .tag(
            "figure", [:],
            .tag("h4", [:], .text(trend.name)),
            SVG.drawing(title, height: 132, scale + targets + [curve] + dots),
            .tag("figcaption", [:], .text(caption)))
    }

    private var title: String {
        let session = "\(trend.backend.rawValue) session"
        return "\(trend.name) of \(Words.count(trend.points.count, session)). \(caption)"
    }

    private var caption: String {
        let known = trend.known
        let newest = trend.points.last?.measure
        let parts = [
            "Newest \(Words.length(newest?.actual, else: "not known"))",
            newest?.target.map { "\(trend.targetName) \(Words.length($0))" },
            known.count > 1
                ? "best \(Words.length(known.min())), worst \(Words.length(known.max()))" : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: ", ") + "."
    }

    private var scale: [Markup] {
        let base = Self.top + Self.height
        let days = [trend.points.first, trend.points.last].compactMap { $0 }.map {
            Day(of: $0.startedOn).description
        }
        let labels =
            days.count == 2 && days[0] != days[1]
            ? [SVG.text(days[0], x: 0, y: base + 16), SVG.text(days[1], x: 1, y: base + 16)]
            : days.prefix(1).map { SVG.text($0, x: 0, y: base + 16) }
        return [
            SVG.level("axis", y: Self.top), SVG.level("axis", y: base),
            SVG.text(trend.text(DrillDuration(seconds: most)), x: 0, y: Self.top - 5),
        ] + labels
    }

    /// The target of each session, which may be another one than the session's before.
    private var targets: [Markup] {
        let half = 0.5 * (1 - 2 * Self.margin) / Double(max(trend.points.count, 1))
        return trend.points.enumerated().compactMap { index, point in
            guard let target = point.measure.target else { return nil }
            let height = SVG.fixed(y(target.seconds))
            return .tag(
                "line",
                [
                    "class": "limit", "x1": SVG.percent(x(index) - half),
                    "x2": SVG.percent(x(index) + half), "y1": height, "y2": height,
                ])
        }
    }

    /// The line between the values, broken where a session has none.
    private var curve: Markup {
        .tag(
            "svg",
            [
                "x": "0", "y": "0", "width": "100%", "height": "132",
                "viewBox": "0 0 1000 132", "preserveAspectRatio": "none",
            ],
            runs.filter { $0.count > 1 }.map { run in
                let points = run.map { "\(SVG.fixed($0.x * 1000)),\(SVG.fixed($0.y))" }
                return .tag(
                    "polyline", ["class": "seen", "points": points.joined(separator: " ")])
            })
    }

    private var runs: [[(x: Double, y: Double)]] {
        trend.points.enumerated().reduce(into: [[]]) { runs, entry in
            if let value = entry.element.measure.actual {
                runs[runs.count - 1].append((x(entry.offset), y(value.seconds)))
            } else {
                runs.append([])
            }
        }
    }

    private var dots: [Markup] {
        trend.points.enumerated().compactMap { index, point in
            guard let value = point.measure.actual else { return nil }
            let word =
                switch point.measure.met {
                case true: "kept"
                case false: "late"
                case nil: "undecided"
                }
            let day = CalendarTime(point.startedOn).readable
            return .tag(
                "circle",
                [
                    "class": word, "cx": SVG.percent(x(index)), "cy": SVG.fixed(y(value.seconds)),
                    "r": "5",
                ],
                .tag("title", [:], "\(day): \(Words.length(value))"))
        }
    }

    /// The middle of a session's share of the width.
    private func x(_ index: Int) -> Double {
        let share = (Double(index) + 0.5) / Double(max(trend.points.count, 1))
        return Self.margin + share * (1 - 2 * Self.margin)
    }

    private func y(_ seconds: Double) -> Double {
        Self.top + Self.height * (1 - min(max(seconds / most, 0), 1))
    }
}
