import TerminalKit

/// What a key does while a report or a runbook is read.
enum ReportAction: Hashable, Sendable {
    case write, copy, debrief, search, up, down, pageUp, pageDown, first, last, back
    case nextSection, previousSection

    static let keys: [KeyBinding<ReportAction>] = [
        KeyBinding([.character("w")], "w", "write", "Writes the report to files.", .write),
        KeyBinding(
            [.character("y")], "y", "copy path",
            "Puts the path of the written file on the clipboard.", .copy),
        KeyBinding(
            [.character("d")], "d", "debrief", "Goes on with the session's debrief.", .debrief),
        KeyBinding(
            [.pageDown, .character(" ")], "Space", "page down", "Goes down by a page.", .pageDown),
        KeyBinding([.pageUp, .character("b")], "b", "page up", "Goes up by a page.", .pageUp),
        KeyBinding([.character("/")], "/", "search", "Looks for words in the text.", .search),
        KeyBinding(
            [.character("]"), .tab], "]", "section", "Goes to the next heading.", .nextSection),
        KeyBinding(
            [.character("["), .backTab], "[", "section back", "Goes to the heading before.",
            .previousSection),
        KeyBinding([.up, .character("k")], "Up", "up", "Scrolls up.", .up),
        KeyBinding([.down, .character("j")], "Down", "down", "Scrolls down.", .down),
        KeyBinding([.home, .character("g")], "Home", "top", "Goes to the top.", .first),
        KeyBinding([.end, .character("G")], "End", "end", "Goes to the end.", .last),
        KeyBinding(
            [.character("q"), .escape, .control("c")], "q", "back",
            "Leaves the report.", .back),
    ]
}

extension AppModel {
    func hints(of report: ReportModel) -> [KeyHint] {
        ReportAction.keys.map { $0.hint(whyNot: whyNot($0.action, report)) }
    }

    private func whyNot(_ action: ReportAction, _ report: ReportModel) -> String? {
        switch action {
        case .write: report.contents.session == nil ? "This text is a file already." : nil
        case .debrief:
            report.contents.session == nil ? "This text is no session's report." : nil
        case .copy: report.written.isEmpty ? "Nothing has been written yet." : nil
        default: nil
        }
    }

    mutating func press(_ key: Key, in report: ReportModel) -> [AppEffect] {
        let wanted = wanted(by: key, in: ReportAction.keys) { $0.whyNot($1, report) }
        guard let action = wanted else { return [] }
        var report = report
        switch action {
        case .write:
            overlay = report.contents.session.map { .menu(.reportFormats(session: $0)) }
            return []
        case .copy:
            return copy(report.written[0])
        case .search:
            beginSearch()
            return []
        case .debrief: return goOnWithDebrief(of: report)
        case .back: return leaveReport(isFromDebrief: report.isFromDebrief)
        case .up: report.scroll = max(0, report.scroll - 1)
        case .down: report.scroll = min(report.scroll + 1, furthest(in: report))
        case .pageUp: report.scroll = max(0, report.scroll - 15)
        case .pageDown: report.scroll = min(report.scroll + 15, furthest(in: report))
        case .nextSection:
            let next = headings(in: report).first { $0 > report.scroll }
            report.scroll = min(next ?? furthest(in: report), furthest(in: report))
        case .previousSection:
            report.scroll = headings(in: report).last { $0 < report.scroll } ?? 0
        case .first: report.scroll = 0
        case .last: report.scroll = furthest(in: report)
        }
        report.foundLine = nil
        screen = .report(report)
        return []
    }

    /// The places of the headings among the lines.
    private func headings(in report: ReportModel) -> [Int] {
        report.layout(columns: size.width).headings
    }

    /// How far a text can be scrolled on this terminal.
    func furthest(in report: ReportModel) -> Int {
        let lines = report.layout(columns: size.width).lines
        return max(0, lines.count - (size.height - Frame.chromeRows - 1))
    }

    private mutating func goOnWithDebrief(of report: ReportModel) -> [AppEffect] {
        guard !report.isFromDebrief, let session = report.contents.session,
            session != self.session?.id
        else {
            history = nil
            show(.debrief)
            return []
        }
        waitingFor = "Opening the debrief"
        return [.reopenSession(id: session)]
    }

    private mutating func leaveReport(isFromDebrief: Bool) -> [AppEffect] {
        guard isFromDebrief else { return leaveReading() }
        show(.debrief)
        return []
    }
}

extension Menu {
    static func reportFormats(session: String) -> Menu {
        let all = Item(
            "All of them", "Five files.",
            intent: .effects([.writeReport(session: session, ReportFormat.allCases)]))
        return Menu(
            "Write the report",
            [all]
                + ReportFormat.allCases.map { format in
                    Item(
                        format.title, format.use ?? "",
                        intent: .effects([.writeReport(session: session, [format])]))
                })
    }
}
