import DrillEngine
import DrillHistory
import DrillModel
import TerminalKit

extension AppModel {
    private static let page = 10

    mutating func open(_ contents: HistoryContents) {
        history = HistoryModel(contents)
        show(.history)
    }

    var historyHints: [KeyHint] {
        HistoryAction.keys.map { $0.hint(whyNot: whyNot($0.action)) }
    }

    private func whyNot(_ action: HistoryAction) -> String? {
        guard let history else { return "No history is open." }
        switch action {
        case .report, .replay, .mark:
            guard history.comparison == nil else { return "Esc goes back to the sessions." }
            switch history.chosen?.reading {
            case .unreadable(let reason): return reason
            case .figures(let figures):
                if action == .replay, figures.score.outcome == .interrupted {
                    return "The session has not ended; a replay would tell what is still to come."
                }
                return action == .mark ? whyNotMark(history) : nil
            case nil: return "There is no session yet."
            }
        case .compare: return whyNotCompare(history)
        case .trend:
            guard history.comparison == nil else { return "Esc goes back to the sessions." }
            guard !history.trends.isEmpty else { return "There is no trend yet." }
            return HistoryView(model: self, history: history).chartsInView < history.trends.count
                ? nil : "Every trend is in view."
        default: return nil
        }
    }

    private func whyNotMark(_ history: HistoryModel) -> String? {
        guard history.marked.count == 2, let chosen = history.chosen,
            !history.marked.contains(chosen.id)
        else { return nil }
        return "Two are marked; c compares them, Space on one of them unmarks it."
    }

    private func whyNotCompare(_ history: HistoryModel) -> String? {
        guard history.comparison == nil else { return "This is the comparison." }
        guard let pair = history.pair else { return "There is no other session to compare with." }
        guard let earlier = pair.earlier.figures, let later = pair.later.figures else {
            return "One of the two cannot be read."
        }
        guard earlier.backend == later.backend else {
            return "One was \(earlier.backend.rawValue) and one was \(later.backend.rawValue); "
                + "their figures do not compare."
        }
        return [earlier, later].contains { $0.score.outcome == .interrupted }
            ? "One of the two has not ended; its figures may still change." : nil
    }

    mutating func pressInHistory(_ key: Key) -> [AppEffect] {
        let action = wanted(by: key, in: HistoryAction.keys) { $0.whyNot($1) }
        return action.map { perform($0) } ?? []
    }

    private mutating func perform(_ action: HistoryAction) -> [AppEffect] {
        switch action {
        case .report:
            waitingFor = "Writing the report"
            return history?.chosen.map { [.openReport(session: $0.id)] } ?? []
        case .replay: return history?.chosen.map { openRecording(of: $0.id) } ?? []
        case .mark: markChosen()
        case .compare: compare()
        case .trend: showNextTrends()
        case .up: moveInHistory(by: -1)
        case .down: moveInHistory(by: 1)
        case .pageUp: moveInHistory(by: -Self.page)
        case .pageDown: moveInHistory(by: Self.page)
        case .first: moveInHistory(by: -100_000)
        case .last: moveInHistory(by: 100_000)
        case .back, .leave:
            guard history?.comparison != nil else { return leaveHistory() }
            history?.comparison = nil
        }
        return []
    }

    private mutating func markChosen() {
        guard var marked = history?.marked, let id = history?.chosen?.id else { return }
        if marked.contains(id) { marked.removeAll { $0 == id } } else { marked.append(id) }
        history?.marked = marked
    }

    private mutating func compare() {
        guard let pair = history?.pair else { return }
        history?.comparison = SessionComparison(pair.earlier, pair.later)
        history?.scroll = 0
    }

    private mutating func showNextTrends() {
        guard let history else { return }
        let next = history.firstTrend + HistoryView(model: self, history: history).chartsInView
        self.history?.firstTrend = next < history.trends.count ? next : 0
    }

    private mutating func moveInHistory(by distance: Int) {
        guard let history else { return }
        if let comparison = history.comparison {
            let room = size.height - Frame.chromeRows - ComparisonView.headRows
            let lines = comparison.lines(columns: size.width, ellipsis: "~")
            let furthest = max(0, lines.count - room)
            self.history?.scroll = min(max(0, history.scroll + distance), furthest)
        } else {
            let last = max(0, history.contents.sessions.count - 1)
            self.history?.selected = min(max(0, history.selected + distance), last)
        }
    }

    private mutating func leaveHistory() -> [AppEffect] {
        history = nil
        return leaveReading()
    }
}
