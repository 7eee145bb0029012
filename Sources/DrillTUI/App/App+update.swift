import TerminalKit

/// Takes a message in, and says what the shell has to do.
package func update(_ model: inout AppModel, _ message: AppMessage) -> [AppEffect] {
    switch message {
    case .input(let input): return model.take(input)
    case .clicked(let target): return model.click(target)
    case .wheeled(let steps, let pane): return model.turnWheel(steps, over: pane)
    case .libraryLoaded(let contents): model.library.take(contents)
    case .drillOpened(let contents): model.show(.briefing(BriefingModel(contents)))
    case .sessionOpened(let opening): model.open(opening)
    case .sessionDoubted(let request, let doubts): model.askWhether(request, despite: doubts)
    case .session(let update): return model.take(update)
    case .reportLoaded(let contents):
        let isFromDebrief = model.screen == .debrief
        var report = ReportModel(contents, isFromDebrief: isFromDebrief)
        report.fit(columns: model.size.width)
        model.show(.report(report))
    case .replayLoaded(let contents): model.open(contents)
    case .historyLoaded(let contents): model.open(contents)
    case .timePassed(let elapsed): model.replay?.pass(elapsed)
    case .reportWritten(let paths): model.noteWritten(paths)
    case .rejected(let reason):
        model.toast = Toast(.refusal, reason)
        model.keepWhatWasRefused()
    case .failed(let problem):
        model.waitingFor = nil
        model.toast = Toast(.failure, problem)
    case .notice(let text): model.toast = Toast(.notice, text)
    }
    return []
}

extension AppModel {
    /// Goes to another screen; what was asked on the old one is gone.
    mutating func show(_ screen: Screen) {
        self.screen = screen
        overlay = nil
        search = nil
        waitingFor = nil
        toast = nil
    }

    fileprivate mutating func take(_ input: Input) -> [AppEffect] {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text):
            paste(text)
            return []
        case .terminate: return [.quit]
        case .resized(let size), .resumed(let size):
            fit(size)
            return []
        case .focus(let hasFocus):
            self.hasFocus = hasFocus
            return []
        case .click, .wheel, .woken: return []
        }
    }

    private mutating func fit(_ size: Size) {
        self.size = size
        guard case .report(var report) = screen else { return }
        report.fit(columns: size.width)
        screen = .report(report)
    }

    /// One key: for every screen, for what is on top, or for the screen.
    mutating func press(_ key: Key) -> [AppEffect] {
        let anywhere = AnywhereAction.keys.first { $0.keys.contains(key) }?.action
        switch anywhere {
        case .repaint: return [.repaint]
        case .suspend: return [.suspend]
        case .help, .palette, nil: break
        }
        // Nobody sees what a key would do.
        guard Frame.fits(size) else { return key == .control("c") ? leaveUnseen() : [] }
        toast = nil
        console.sent = nil
        if let overlay { return press(key, in: overlay) }
        if let anywhere, !isTakingText {
            overlay = .menu(anywhere == .help ? .keys(hints) : palette)
            return []
        }
        if let effects = pressInSearch(key) { return effects }
        switch screen {
        case .library: return pressInLibrary(key)
        case .briefing(let briefing): return press(key, in: briefing)
        case .console: return pressInConsole(key)
        case .facilitator: return pressInFacilitator(key)
        case .rollback: return pressInRollback(key)
        case .debrief: return pressInDebrief(key)
        case .report(let report): return press(key, in: report)
        case .replay: return pressInReplay(key)
        case .history: return pressInHistory(key)
        }
    }

    /// Out of the program from a terminal that is too small for a question; a session is kept.
    private mutating func leaveUnseen() -> [AppEffect] {
        session == nil ? [.quit] : [.leaveSession, .quit]
    }

    /// Whether plain characters are text on this screen.
    private var isTakingText: Bool {
        search?.isTyping == true || screen == .library && library.isFiltering
    }

    /// The keys of the screen as they stand now, the most important first.
    package var hints: [KeyHint] {
        let searching = searchHints
        let taken = Set(searching.map(\.key))
        return searching + screenHints.filter { !taken.contains($0.key) }
            + AnywhereAction.keys.map { $0.hint(whyNot: nil) }
    }

    private var screenHints: [KeyHint] {
        switch screen {
        case .library: libraryHints
        case .briefing: briefingHints
        case .console: consoleHints
        case .facilitator: facilitatorHints
        case .rollback: rollbackHints
        case .debrief: debriefHints
        case .report(let report): hints(of: report)
        case .replay: replayHints
        case .history: historyHints
        }
    }

    private mutating func paste(_ text: String) {
        if let overlay {
            self.overlay = overlay.pasting(text)
        } else if search?.isTyping == true {
            searchFor(pasted: text)
        } else if isTakingText {
            library.filter.insert(text)
        }
    }

    fileprivate mutating func noteWritten(_ paths: [String]) {
        let others = paths.count > 1 ? " and \(paths.count - 1) more" : ""
        toast = Toast(.notice, "Written to this folder: \(paths.first ?? "")\(others)")
        guard case .report(var report) = screen else { return }
        report.written = paths
        if report.contents.session == session?.id { debrief.written = paths }
        screen = .report(report)
    }
}
