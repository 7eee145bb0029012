import TerminalKit

/// What a key does in the library.
enum LibraryAction: Hashable, Sendable {
    case open, debrief, replay, history, filter, order, clear
    case previous, next, pageUp, pageDown, first, last
    case nextGroup, previousGroup, reload, copy, mouse, quit

    static let keys: [KeyBinding<LibraryAction>] = [
        KeyBinding([.enter], "Enter", "open", "Opens what is selected.", .open),
        KeyBinding(
            [.character("d")], "d", "debrief", "Goes on with the debrief of a past session.",
            .debrief),
        KeyBinding([.character("/")], "/", "filter", "Shows only what has these words.", .filter),
        KeyBinding(
            [.character("o")], "o", "order",
            "Sorts the drills by subject, or what is most overdue first.", .order),
        KeyBinding(
            [.tab, .right, .character("l")], "Tab", "group", "Goes to the next group.", .nextGroup),
        KeyBinding(
            [.backTab, .left, .character("h")], "Shift-Tab", "group back",
            "Goes to the group before.", .previousGroup),
        KeyBinding(
            [.character("r")], "r", "replay", "Shows the selected session again as it was.",
            .replay),
        KeyBinding(
            [.character("H")], "H", "history",
            "Compares the sessions of the selected drill.", .history),
        KeyBinding(
            [.character("R"), .function(5)], "R", "reload",
            "Looks for drills, runbooks and sessions again.",
            .reload),
        KeyBinding([.character("q"), .control("c")], "q", "quit", "Ends the program.", .quit),
        KeyBinding(
            [.character("y")], "y", "copy",
            "Puts the file or the session that is selected on the clipboard.", .copy),
        .mouse(.mouse),
        KeyBinding([.escape], "Esc", "clear", "Shows everything again.", .clear),
        KeyBinding([.up, .character("k")], "Up", "up", "Goes to the entry before.", .previous),
        KeyBinding([.down, .character("j")], "Down", "down", "Goes to the entry after.", .next),
        KeyBinding([.pageUp], "PgUp", "page up", "Goes up by a page.", .pageUp),
        KeyBinding([.pageDown], "PgDn", "page down", "Goes down by a page.", .pageDown),
        KeyBinding([.home, .character("g")], "Home", "top", "Goes to the top.", .first),
        KeyBinding([.end, .character("G")], "End", "end", "Goes to the end.", .last),
    ]
}

extension AppModel {
    var libraryHints: [KeyHint] {
        LibraryAction.keys.map { $0.hint(whyNot: whyNot($0.action)) }
    }

    private func whyNot(_ action: LibraryAction) -> String? {
        switch action {
        case .open:
            if case .session(let session)? = library.chosen, session.isRunning {
                return LibraryEntry.whyNotOpenRunning
            }
            return library.chosen == nil ? "Nothing is selected." : nil
        case .debrief:
            guard case .session(let session)? = library.chosen, !session.isResumable else {
                return "Select a past session; one that has not ended has no debrief."
            }
            return nil
        case .clear: return library.filter.text.isEmpty ? "Everything is shown." : nil
        case .copy: return library.chosen == nil ? "Nothing is selected." : nil
        case .replay: return whyNotReplay
        case .history: return whyNotHistory
        default: return nil
        }
    }

    mutating func pressInLibrary(_ key: Key) -> [AppEffect] {
        if library.isFiltering, filter(key) { return [] }
        let action = wanted(by: key, in: LibraryAction.keys) { $0.whyNot($1) }
        return action.map { perform($0) } ?? []
    }

    /// One key while the filter is typed; returns whether it was one for the filter.
    private mutating func filter(_ key: Key) -> Bool {
        switch key {
        case .enter: library.isFiltering = false
        case .escape:
            library.isFiltering = false
            library.filter = TextField()
            library.selected = 0
        default:
            guard library.filter.handle(key) else { return false }
            library.selectBestMatch()
        }
        return true
    }

    private mutating func perform(_ action: LibraryAction) -> [AppEffect] {
        switch action {
        case .open: return openChosen()
        case .debrief: return openDebrief()
        case .filter: library.isFiltering = true
        case .order: changeOrder()
        case .clear:
            library.filter = TextField()
            library.selected = 0
        case .previous: moveInLibrary(by: -1)
        case .next: moveInLibrary(by: 1)
        case .pageUp: moveInLibrary(by: -10)
        case .pageDown: moveInLibrary(by: 10)
        case .first: library.selected = 0
        case .last: moveInLibrary(by: library.entries.count)
        case .nextGroup: goToNextGroup()
        case .previousGroup: goToPreviousGroup()
        case .copy: return library.chosen.map { copy($0.name) } ?? []
        case .mouse: return toggleMouse()
        case .reload: return [.loadLibrary]
        case .replay: return replayChosen()
        case .history: return openHistoryOfChosen()
        case .quit: return [.quit]
        }
        return []
    }

    private mutating func moveInLibrary(by distance: Int) {
        let last = max(0, library.entries.count - 1)
        library.selected = min(max(0, library.selected + distance), last)
    }

    private mutating func goToNextGroup() {
        let entries = library.entries
        let order = library.order
        let group = library.chosen?.group(in: order)
        library.selected =
            entries.indices.first {
                $0 > library.selected && entries[$0].group(in: order) != group
            } ?? 0
    }

    /// Sorts the drills otherwise; what was selected stays so.
    private mutating func changeOrder() {
        let chosen = library.chosen
        library.order = library.order == .subject ? .due : .subject
        library.selected = library.entries.firstIndex { $0 == chosen } ?? 0
    }

    private mutating func openDebrief() -> [AppEffect] {
        guard case .session(let session)? = library.chosen else { return [] }
        waitingFor = "Opening \(session.title)"
        return [.reopenSession(id: session.id)]
    }

    /// Goes to the first entry of the group before, round to the last group.
    private mutating func goToPreviousGroup() {
        let entries = library.entries
        let order = library.order
        let group = library.chosen?.group(in: order)
        let before = entries[..<min(library.selected, entries.count)].last {
            $0.group(in: order) != group
        }
        let wanted = (before ?? entries.last)?.group(in: order)
        library.selected = entries.firstIndex { $0.group(in: order) == wanted } ?? 0
    }

    private mutating func openChosen() -> [AppEffect] {
        switch library.chosen {
        case .drill(let drill):
            waitingFor = "Opening \(drill.title)"
            return [
                drill.errors == 0
                    ? .openDrill(path: drill.path) : .showErrors(path: drill.path)
            ]
        case .runbook(let runbook):
            waitingFor = "Opening \(runbook.title)"
            return [.openRunbook(path: runbook.path)]
        case .session(let session):
            waitingFor = "Opening \(session.title)"
            return [
                session.isResumable
                    ? .resumeSession(id: session.id) : .openReport(session: session.id)
            ]
        case nil: return []
        }
    }
}
