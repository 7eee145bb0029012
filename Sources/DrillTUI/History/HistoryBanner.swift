import DrillHistory
import TerminalKit

/// What the figures of a history are: rehearsed, or measured on a real environment.
enum HistoryBanner {
    static func line(_ sessions: [HistoryEntry]) -> Line {
        let kinds = Set(sessions.compactMap { $0.figures?.isLive })
        switch (kinds.contains(true), kinds.contains(false)) {
        case (true, true):
            return Line(" SIMULATED ", .simulated) + Line(" and ") + Line(" LIVE ", .live)
        case (true, false): return Line(" LIVE ", .live)
        default: return Line(" SIMULATED ", .simulated)
        }
    }
}
