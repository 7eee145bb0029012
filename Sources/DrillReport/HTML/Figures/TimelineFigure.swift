import DrillEngine
import DrillModel

/// The session on one time axis: phases against their targets, what time was spent on, actions,
/// injects, the metric that decides about recovery, and the marks.
struct TimelineFigure {
    /// A strip of the drawing with its name above it.
    private struct Lane {
        var name: String
        var height: Int
        /// The shapes of the lane, of which the argument is the upper edge.
        var shapes: (Int) -> [Markup]
    }

    let report: Report
    private let axis: TimeAxis

    private static let marksHeight = 42
    private static let nameHeight = 22
    private static let mostInKey = 16

    init(_ report: Report) {
        self.report = report
        axis = TimeAxis(report)
    }

    var markup: Markup {
        var y = Self.marksHeight
        var shapes: [Markup] = []
        for lane in lanes {
            let name = SVG.text(lane.name, x: 0, y: Double(y + 15), name: "lane")
            shapes += lane.shapes(y + Self.nameHeight) + [name]
            y += Self.nameHeight + lane.height
        }
        return .tag(
            "figure", [:],
            SVG.drawing(
                "Timeline of the session", alt: alternative, height: y + 24,
                marks(to: y) + shapes + [axis.markup(y: y)]),
            .tag("figcaption", [:], .text(ReportTables.clockExplanation(report))), key)
    }

    private var lanes: [Lane] {
        let optional = [
            report.actions.isEmpty && report.commands.isEmpty
                ? nil : Lane(name: "Actions on the system", height: 22, shapes: actions),
            fired.isEmpty
                ? nil : Lane(name: "Injects, by their number below", height: 54, shapes: injects),
            report.metrics.first.map { series in
                Lane(name: series.metric.description, height: 94) { metric(series, at: $0) }
            },
        ]
        return [
            Lane(name: "Phases, each above its target", height: 38, shapes: phases),
            Lane(name: "What the time was spent on", height: 20, shapes: activities),
        ] + optional.compactMap { $0 }
    }

    /// The main instants in words, in place of the drawing.
    private var alternative: String {
        let instants = named.compactMap { name, time in
            time.map { "\(name) \(report.clock($0))" }
        }
        let phases = report.score.phases.filter { $0.began != nil }.map { phase in
            "\(phase.id.title) \(Words.length(phase.measure.actual, else: "not finished"))"
                + (phase.measure.target.map { " of \(Words.length($0))" } ?? "")
        }
        return "Timeline: \((instants + phases).joined(separator: ", ")). "
            + "What happened is listed below."
    }

    private var named: [(name: String, time: DrillTime?)] {
        [
            ("T0", report.disruptedAt), ("declared", report.declaredAt),
            ("decided", report.decidedAt), ("recovered", report.recoveredAt),
        ]
    }

    /// The instants that the clocks are made of, as lines through every lane.
    private func marks(to bottom: Int) -> [Markup] {
        var row = 0
        var last = -1.0
        return named.flatMap { name, time -> [Markup] in
            guard let time else { return [] }
            let x = axis.place(time)
            row = x - last < 0.2 ? (row + 1) % 3 : 0
            last = x
            return [
                SVG.line("event", x: x, from: 14 + row * 13, to: bottom),
                SVG.text(name, x: x, y: Double(11 + row * 13)),
            ]
        }
    }

    private func phases(at y: Int) -> [Markup] {
        report.score.phases.enumerated().flatMap { index, phase -> [Markup] in
            guard let began = phase.began else { return [] }
            let end = phase.ended ?? report.clocksStoppedAt
            let (from, to) = (axis.place(began), axis.place(end))
            let title =
                "\(phase.id.title): "
                + Words.length(phase.measure.actual, else: "not finished")
            return [SVG.rect("phase", from: from, to: to, y: y, height: 22, title: title)]
                + target(of: phase, from: began, to: end, y: y, row: index % 2)
                + name(of: phase.id, from: from, to: to, y: y + 15)
        }
    }

    /// The target below a phase, and the part of the phase that lies past it.
    private func target(
        of phase: Score.Phase, from began: DrillTime, to end: DrillTime, y: Int, row: Int
    ) -> [Markup] {
        guard let target = phase.measure.target else { return [] }
        let due = began + target
        let (from, to) = (axis.place(began), axis.place(due))
        let level = y + 27 + row * 5
        let line = SVG.level("due", y: Double(level), from: from, to: to)
        let tick =
            due <= axis.end ? [SVG.line("due", x: to, from: level - 3, to: level + 4)] : []
        guard due < end, phase.measure.met != true else { return [line] + tick }
        let past = SVG.rect(
            "past", from: to, to: axis.place(end), y: y, height: 22,
            title: "\(phase.id.title): past its target by \(Words.length(end - due))")
        return [past, line] + tick
    }

    /// The name in a phase that is wide enough for it, else its first letter.
    private func name(of phase: PhaseID, from: Double, to: Double, y: Int) -> [Markup] {
        func text(_ words: String, _ name: String) -> Markup {
            .tag(
                "text",
                [
                    "class": name, "x": SVG.percent((from + to) / 2), "y": "\(y)",
                    "text-anchor": "middle",
                ],
                .text(words))
        }
        let letter = String(phase.title.prefix(1))
        if to - from > 0.17 { return [text(phase.title, "name")] }
        if to - from > 0.07 {
            return [text(phase.title, "name wide"), text(letter, "name narrow")]
        }
        return to - from > 0.03 ? [text(letter, "name")] : []
    }

    private func activities(at y: Int) -> [Markup] {
        report.spans.filter { $0.cause != .pause }.flatMap { span in
            TimeSpentBar.piece(
                span.activity, span.length, from: axis.place(span.began),
                to: axis.place(span.ended), y: y, height: 18)
        }
    }

    private func actions(at y: Int) -> [Markup] {
        let actions = report.actions.map { record in
            (
                record.began, record.ended, record.outcome?.succeeded == false,
                record.action.description
            )
        }
        let commands = report.commands.map { record in
            (
                record.began, record.ended, record.result?.succeeded == false,
                report.title(of: record)
            )
        }
        return (actions + commands).enumerated().map { index, entry in
            let (began, ended, failed, name) = entry
            let from = axis.place(began)
            return SVG.rect(
                failed ? "late" : "a-execute", from: from,
                to: max(axis.place(ended ?? report.lastEventAt), from + 0.004),
                y: y + index % 2 * 10, height: 8, title: "\(name)\(failed ? ", failed" : "")")
        }
    }

    /// The injects as dots in three rows, so that those close to each other do not cover each other.
    private func injects(at y: Int) -> [Markup] {
        var last = [-1.0, -1.0, -1.0]
        return fired.enumerated().flatMap { index, entry -> [Markup] in
            let x = min(max(axis.place(entry.firedAt ?? .start), 0.024), 0.976)
            let row = last.firstIndex { x - $0 > 0.05 } ?? index % 3
            last[row] = x
            let middle = y + 9 + row * 17
            return [
                .tag(
                    "circle",
                    ["class": "dot", "cx": SVG.percent(x), "cy": "\(middle)", "r": "8"],
                    .tag("title", [:], .text(entry.summary))),
                .tag(
                    "text",
                    [
                        "class": "dotted", "x": SVG.percent(x), "y": "\(middle + 4)",
                        "text-anchor": "middle",
                    ],
                    .text("\(index + 1)")),
            ]
        }
    }

    private func metric(_ series: MetricSeries, at y: Int) -> [Markup] {
        MetricPlot(series, axis, top: Double(y + 14), height: 78).markup
    }

    private var key: Markup {
        guard !fired.isEmpty else { return .empty }
        let list = Markup.tag(
            "ol", ["class": "key"],
            fired.map { entry in
                let from = entry.inject.from.map { "\($0): " } ?? ""
                return .tag(
                    "li", [:],
                    "\(report.clock(entry.firedAt ?? .start)) \(from)\(entry.summary)")
            })
        return list.folded(
            "What the \(fired.count) injects were", if: fired.count > Self.mostInKey)
    }

    /// The injects that were fired, in the order of their firing.
    private var fired: [ReportInject] {
        report.injects.filter { $0.firedAt != nil }
            .sorted { ($0.firedAt ?? .start, $0.inject.id) < ($1.firedAt ?? .start, $1.inject.id) }
    }
}
