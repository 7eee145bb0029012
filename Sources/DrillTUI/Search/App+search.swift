import DrillEngine
import DrillModel
import TerminalKit

extension AppModel {
    /// The keys of a search that is on, before those of the screen.
    var searchHints: [KeyHint] {
        guard let search, !search.isTyping else { return [] }
        return SearchAction.keys.map { $0.hint(whyNot: nil) }
    }

    /// The place of the present match among all, and how many there are; `nil` with nothing typed.
    var searchCount: (present: Int?, all: Int)? {
        guard let search, !search.field.text.isEmpty else { return nil }
        let matches = matches(of: search)
        return (matches.firstIndex(of: searchPosition), matches.count)
    }

    mutating func beginSearch() {
        search = SearchModel(from: searchPosition)
    }

    mutating func searchFor(pasted text: String) {
        search?.field.insert(text)
        goToMatch(from: search?.origin ?? 0, by: 1)
    }

    /// One key for the search; `nil` when the key is not for it.
    mutating func pressInSearch(_ key: Key) -> [AppEffect]? {
        guard let search else { return nil }
        guard !search.isTyping else {
            type(key)
            return []
        }
        guard let action = SearchAction.keys.first(where: { $0.keys.contains(key) })?.action else {
            return nil
        }
        switch action {
        case .next: goToMatch(from: searchPosition + 1, by: 1)
        case .previous: goToMatch(from: searchPosition - 1, by: -1)
        case .end: self.search = nil
        }
        return []
    }

    private mutating func type(_ key: Key) {
        guard var search else { return }
        switch key {
        case .enter:
            search.isTyping = false
            self.search = search.field.text.isEmpty ? nil : search
        case .escape, .control("c"):
            goToSearched(search.origin)
            self.search = nil
        default:
            guard search.field.handle(key) else { return }
            self.search = search
            goToMatch(from: search.origin, by: 1)
        }
    }

    private func matches(of search: SearchModel) -> [Int] {
        let wanted = search.field.text.lowercased()
        guard !wanted.isEmpty else { return [] }
        let lines = searchable
        return lines.indices.filter { lines[$0].lowercased().contains(wanted) }
    }

    /// Goes to the first match from a place on, downwards or upwards, and round the ends.
    private mutating func goToMatch(from place: Int, by direction: Int) {
        guard let search else { return }
        let matches = matches(of: search)
        let match =
            direction > 0
            ? matches.first { $0 >= place } ?? matches.first
            : matches.last { $0 <= place } ?? matches.last
        if let match { goToSearched(match) } else if search.isTyping { goToSearched(search.origin) }
    }

    /// What can be searched on the screen, a text for every place.
    private var searchable: [String] {
        switch screen {
        case .replay: replayed?.searchable ?? []
        case .console: console.focus == .log ? sentences : session.map(texts) ?? []
        case .report(let report):
            report.layout(columns: size.width).lines.map(\.text)
        default: []
        }
    }

    private func texts(of session: SessionModel) -> [String] {
        session.state.steps.map { record in
            session.step(record.id)?.searchText ?? ""
        }
    }

    private var searchPosition: Int {
        switch screen {
        case .replay: replayed?.searchPosition ?? 0
        case .console where console.focus == .log:
            max(0, sentences.count - 1 - console.logScroll)
        case .console: session?.state.steps.firstIndex { $0.id == selectedStep?.id } ?? 0
        case .report(let report): report.foundLine ?? report.scroll
        default: 0
        }
    }

    private mutating func goToSearched(_ place: Int) {
        switch screen {
        case .replay: changeReplayed { $0.goToSearched(place) }
        case .console where console.focus == .log:
            console.logScroll = max(0, sentences.count - 1 - place)
        case .console: show(step: place)
        case .report(var report):
            report.foundLine = place
            report.scroll = min(place, furthest(in: report))
            screen = .report(report)
        default: break
        }
    }

    /// What the log says, oldest first.
    var sentences: [String] {
        guard let session else { return [] }
        return session.events.compactMap { timed in
            EventSentence(timed.event, in: session.state.drill)?.text
        }
    }
}
