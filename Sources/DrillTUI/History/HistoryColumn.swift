import DrillEngine
import DrillHistory
import DrillModel
import TerminalKit

/// A column of the history's table.
struct HistoryColumn {
    static let gap = 2

    let title: String
    let width: Int
    let cell: (HistoryEntry) -> Line

    /// The columns that fit, the most important first; those of the phases come together or not.
    static func fitting(_ columns: Int, phases: [PhaseID], glyphs: Glyphs) -> [HistoryColumn] {
        var chosen: [HistoryColumn] = []
        for group in standard(glyphs).map({ [$0] }) + [phases.map(phase)] {
            guard width(of: chosen + group) <= columns else { break }
            chosen += group
        }
        return chosen
    }

    private static func width(of columns: [HistoryColumn]) -> Int {
        columns.reduce(0) { $0 + $1.width + gap } - gap
    }

    private static func standard(_ glyphs: Glyphs) -> [HistoryColumn] {
        [
            HistoryColumn(title: "Began (UTC)", width: 16) { entry in
                Line(HistoryText.date(entry))
            },
            HistoryColumn(title: "Outcome", width: 13) { entry in
                OutcomeLook(entry.figures?.score.outcome, glyphs: glyphs).line
            },
            HistoryColumn(title: "RTA/RTO", width: 15) { measure($0.figures?.score.recovery) },
            HistoryColumn(title: "RPA/RPO", width: 15) {
                measure($0.figures?.score.data, \.loss)
            },
            HistoryColumn(title: "Operator", width: 9) { Line($0.operator) },
            HistoryColumn(title: "Detected", width: 9) { entry in
                Line(entry.figures.map { HistoryText.clock($0.score.timeToDetect) } ?? "")
            },
            HistoryColumn(title: "Seed", width: 8) { entry in
                Line(entry.figures.map { "\($0.seed)" } ?? "", .muted)
            },
        ]
    }

    private static func phase(_ id: PhaseID) -> HistoryColumn {
        HistoryColumn(title: id.title, width: 15) { entry in
            measure(entry.figures?.score.phases.first { $0.id == id }?.measure)
        }
    }

    /// What was measured over its target: `11:42/15:00`, `5.7 s/30 s`.
    private static func measure(
        _ measure: Score.Measure?, _ form: KeyPath<DrillDuration, String> = \.clock
    ) -> Line {
        guard let measure else { return .empty }
        let target = measure.target.map { "/" + $0[keyPath: form] } ?? ""
        let role: TextRole = measure.met == false ? .danger : .text
        return Line((measure.actual?[keyPath: form] ?? HistoryText.unknown) + target, role)
    }
}

extension HistoryColumn {
    /// The cells of a row, each in its width.
    static func row(_ cells: [(Line, HistoryColumn)], glyphs: Glyphs) -> Line {
        var spans: [Line.Span] = []
        for (index, (line, column)) in cells.enumerated() {
            let cut = Wrapping.fitted(line.text, columns: column.width, ellipsis: glyphs.ellipsis)
            let isLast = index == cells.count - 1
            let blank = isLast ? 0 : column.width - DisplayWidth.columns(cut) + gap
            let role = line.spans.first?.role ?? .text
            spans.append(Line.Span(cut + String(repeating: " ", count: blank), role))
        }
        return Line(spans)
    }
}
