import DrillEngine
import DrillHistory
import DrillModel
import TerminalKit

/// The words of the history.
enum HistoryText {
    /// When a session began: `2026-11-21 01:30`.
    static func date(_ entry: HistoryEntry) -> String {
        String(CalendarTime(entry.startedOn).readable.dropLast(4))
    }

    /// A figure that there is none of, which is not zero.
    static let unknown = "not known"

    /// A figure as a clock face.
    static func clock(_ duration: DrillDuration?) -> String {
        duration?.clock ?? unknown
    }

    /// How many sessions came to what: `7 sessions: 4 met, 2 missed, 1 interrupted`.
    static func summary(_ contents: HistoryContents) -> String {
        let sessions = contents.sessions
        let outcomes: [(Outcome, String)] = [
            (.met, "met"), (.missed, "missed"), (.aborted, "aborted"),
            (.interrupted, "interrupted"),
        ]
        var parts = outcomes.compactMap { outcome, word in
            let count = sessions.count { $0.figures?.score.outcome == outcome }
            return count > 0 || outcome == .met ? "\(count) \(word)" : nil
        }
        let unreadable = sessions.count { $0.figures == nil }
        if unreadable > 0 { parts.append("\(unreadable) that cannot be read") }
        let noun = sessions.count == 1 ? "session" : "sessions"
        return "\(sessions.count) \(noun): \(parts.joined(separator: ", "))"
    }

    /// Everything that was measured in a session, in short.
    static func details(of entry: HistoryEntry) -> [Line] {
        let name = Line("Session \(entry.id), \(entry.operator)", .muted)
        switch entry.reading {
        case .unreadable(let reason): return [name, Line(reason, .danger)]
        case .figures(let figures):
            let kind =
                figures.backend.title
                + (figures.backend == .simulated ? ", seed \(figures.seed)" : "")
            let score = figures.score
            return [name, Line(kind, .muted)] + [
                measure("RTA", "RTO", score.recovery), measure("RPA", "RPO", score.data, \.loss),
                Line("Detected after \(clock(score.timeToDetect))"),
            ]
                + score.phases.map { measure($0.id.title, "", $0.measure) }
        }
    }

    private static func measure(
        _ name: String, _ target: String, _ measure: Score.Measure,
        _ form: KeyPath<DrillDuration, String> = \.clock
    ) -> Line {
        let limit = measure.target.map {
            " of \(target.isEmpty ? "" : "\(target) ")\($0[keyPath: form])"
        }
        let verdict =
            switch measure.met {
            case true?: Line("  met", .good)
            case false?: Line(target.isEmpty ? "  late" : "  MISSED", .danger)
            case nil: Line.empty
            }
        let actual = measure.actual?[keyPath: form] ?? unknown
        return Line("\(name) \(actual)") + Line(limit ?? "", .muted) + verdict
    }
}
