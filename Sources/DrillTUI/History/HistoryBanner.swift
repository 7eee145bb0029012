import DrillHistory
import DrillModel
import TerminalKit

/// What the figures of a history are: rehearsed, or measured on a real environment.
enum HistoryBanner {
    static func line(_ sessions: [HistoryEntry]) -> Line {
        let found = Set(sessions.compactMap { $0.figures?.backend })
        let kinds = BackendKind.allCases.filter(found.contains)
        let labels = (kinds.isEmpty ? [.simulated] : kinds).map { Line(" \($0.label) ", $0.role) }
        return labels.dropFirst().reduce(labels[0]) { $0 + Line(" and ") + $1 }
    }
}
