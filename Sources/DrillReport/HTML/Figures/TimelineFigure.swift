import DrillEngine
import DrillModel

/// The session on one time axis: phases, what time was spent on, actions, injects and the marks.
enum TimelineFigure {
    static func markup(_ report: Report) -> Markup {
        let axis = TimeAxis(report)
        let title =
            "Timeline of the session: phases, activities, actions, injects and the main instants"
        let shapes =
            marks(report, axis) + phases(report, axis) + activities(report, axis)
            + actions(report, axis) + injects(report, axis) + [axis.markup(y: 166)]
        return .tag(
            "figure", [:],
            SVG.drawing(title, height: 190, shapes),
            .tag(
                "figcaption", [:],
                """
                From above: phases; what the time was spent on; actions on the system; injects by \
                their number below. \(ReportTables.clockExplanation(report))
                """),
            key(report))
    }

    /// The instants that the clocks are made of, as lines through every lane.
    private static func marks(_ report: Report, _ axis: TimeAxis) -> [Markup] {
        let named: [(String, DrillTime?)] = [
            ("T0", report.disruptedAt), ("declared", report.declaredAt),
            ("decided", report.decidedAt), ("recovered", report.recoveredAt),
        ]
        var row = 0
        var last = -1.0
        return named.flatMap { name, time -> [Markup] in
            guard let time else { return [] }
            let x = axis.place(time)
            row = x - last < 0.2 ? (row + 1) % 3 : 0
            last = x
            return [
                SVG.line("event", x: x, from: 4 + row * 13, to: 166),
                SVG.text(name, x: x, y: Double(11 + row * 13)),
            ]
        }
    }

    private static func phases(_ report: Report, _ axis: TimeAxis) -> [Markup] {
        report.score.phases.flatMap { phase -> [Markup] in
            guard let began = phase.began else { return [] }
            let (from, to) = (axis.place(began), axis.place(phase.ended ?? report.clocksStoppedAt))
            let title = "\(phase.id.title): \(Words.length(phase.measure.actual))"
            let bar = SVG.rect("phase", from: from, to: to, y: 44, height: 22, title: title)
            guard to - from > 0.13 else { return [bar] }
            let label = Markup.tag(
                "text", ["x": SVG.percent((from + to) / 2), "y": "59", "text-anchor": "middle"],
                .text(phase.id.title))
            return [bar, label]
        }
    }

    private static func activities(_ report: Report, _ axis: TimeAxis) -> [Markup] {
        report.spans.filter { $0.cause != .pause }.map { span in
            SVG.rect(
                "a-\(span.activity.rawValue)", from: axis.place(span.began),
                to: axis.place(span.ended), y: 74, height: 16,
                title: "\(span.activity.title): \(Words.length(span.length))")
        }
    }

    private static func actions(_ report: Report, _ axis: TimeAxis) -> [Markup] {
        report.actions.enumerated().map { index, record in
            let from = axis.place(record.began)
            let to = max(axis.place(record.ended ?? report.lastEventAt), from + 0.004)
            let failed = record.outcome?.succeeded == false
            return SVG.rect(
                failed ? "late" : "a-execute", from: from, to: to, y: 98 + index % 2 * 10,
                height: 8,
                title: "\(record.action)\(failed ? ", failed" : "")")
        }
    }

    private static func injects(_ report: Report, _ axis: TimeAxis) -> [Markup] {
        fired(report).enumerated().flatMap { index, entry -> [Markup] in
            let x = SVG.percent(axis.place(entry.firedAt ?? .start))
            let y = 134 + index % 2 * 16
            return [
                .tag(
                    "circle", ["class": "dot", "cx": x, "cy": "\(y)", "r": "8"],
                    .tag("title", [:], .text(entry.summary))),
                .tag(
                    "text",
                    ["class": "dotted", "x": x, "y": "\(y + 4)", "text-anchor": "middle"],
                    .text("\(index + 1)")),
            ]
        }
    }

    private static func key(_ report: Report) -> Markup {
        let entries = fired(report)
        guard !entries.isEmpty else { return .empty }
        return .tag(
            "ol", ["class": "key"],
            entries.map { entry in
                .tag(
                    "li", [:],
                    "\(report.clock(entry.firedAt ?? .start)) \(entry.inject.from.map { $0 + ": " } ?? "")\(entry.summary)"
                )
            })
    }

    /// The injects that were fired, in the order of their firing.
    private static func fired(_ report: Report) -> [ReportInject] {
        report.injects.filter { $0.firedAt != nil }
            .sorted { ($0.firedAt ?? .start, $0.inject.id) < ($1.firedAt ?? .start, $1.inject.id) }
    }
}
