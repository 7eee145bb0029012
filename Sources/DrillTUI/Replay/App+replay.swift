import DrillEngine
import DrillModel
import TerminalKit

extension AppModel {
    private static let leap = DrillDuration.seconds(10)

    /// Asks for the recording of a session.
    mutating func openRecording(of session: String) -> [AppEffect] {
        waitingFor = "Opening the recording"
        return [.openReplay(session: session)]
    }

    /// Shows a recorded session from its beginning.
    mutating func open(_ contents: ReplayContents) {
        replay = ReplayModel(contents)
        show(.replay)
    }

    /// The model of a console that shows a session as it was; its keys are the replay's.
    func console(of replay: ReplayModel) -> AppModel {
        var shown = self
        shown.session = replay.session
        shown.console = replay.console
        shown.rollback = RollbackModel()
        return shown
    }

    var replayHints: [KeyHint] {
        ReplayAction.keys.map { binding in
            let isStop = binding.action == .play && replay?.isPlaying == true
            return binding.hint(label: isStop ? "stop" : nil, whyNot: whyNot(binding.action))
        }
    }

    private func whyNot(_ action: ReplayAction) -> String? {
        guard let replay else { return "No recording is open." }
        switch action {
        case .play, .forward, .nextEvent, .last:
            return replay.now < replay.end ? nil : "This is the end of the recording; g goes back."
        case .back, .previousEvent, .first:
            return replay.now > .start ? nil : "This is the beginning of the recording."
        case .faster where Speeds.next(after: replay.speed) == nil:
            return "It plays as fast as it can."
        case .slower where Speeds.previous(before: replay.speed) == nil:
            return "It plays in real time."
        default: return nil
        }
    }

    mutating func pressInReplay(_ key: Key) -> [AppEffect] {
        guard ReplayAction.keys.contains(where: { $0.keys.contains(key) }) else {
            if ConsoleAction.keys.contains(where: { $0.keys.contains(key) }) {
                toast = Toast(.refusal, "This is a recording; nothing can be done in it.")
            }
            return []
        }
        let action = wanted(by: key, in: ReplayAction.keys) { $0.whyNot($1) }
        return action.map { perform($0) } ?? []
    }

    private mutating func perform(_ action: ReplayAction) -> [AppEffect] {
        switch action {
        case .play: replay?.playOrPause()
        case .back: replay?.leap(by: DrillDuration.zero - Self.leap)
        case .forward: replay?.leap(by: Self.leap)
        case .previousEvent: replay?.step(forward: false)
        case .nextEvent: replay?.step(forward: true)
        case .first: replay?.seek(to: .start)
        case .last: replay?.seekToEnd()
        case .faster: replay?.changeSpeed(Speeds.next(after:))
        case .slower: replay?.changeSpeed(Speeds.previous(before:))
        case .previousStep: moveInPanes(.previousStep)
        case .nextStep: moveInPanes(.nextStep)
        case .nextPane: moveInPanes(.nextPane)
        case .previousPane: moveInPanes(.previousPane)
        case .pageUp: moveInPanes(.pageUp)
        case .pageDown: moveInPanes(.pageDown)
        case .search: beginSearch()
        case .leavePane: return leavePane()
        case .leave: return leaveReplay()
        }
        return []
    }

    /// Moves as in the console, on the session that is replayed.
    private mutating func moveInPanes(_ action: ConsoleAction) {
        changeReplayed { $0.move(action) }
    }

    /// The console that is replayed, as if it were on the screen by itself.
    var replayed: AppModel? {
        guard let replay else { return nil }
        var shown = console(of: replay)
        shown.screen = .console
        return shown
    }

    /// Changes where the panes of the replayed console stand.
    mutating func changeReplayed(_ change: (inout AppModel) -> Void) {
        guard var shown = replayed else { return }
        change(&shown)
        replay?.console = shown.console
    }

    private mutating func leavePane() -> [AppEffect] {
        guard var panes = replay?.console, panes.selectedStep != nil || panes.focus != .steps else {
            return leaveReplay()
        }
        panes.selectedStep = nil
        panes.isOpened = false
        panes.focus = .steps
        panes.detailScroll = 0
        panes.logScroll = 0
        replay?.console = panes
        return []
    }

    private mutating func leaveReplay() -> [AppEffect] {
        replay = nil
        return leaveReading()
    }

    /// Back to where a report or a recording was asked for.
    mutating func leaveReading() -> [AppEffect] {
        if history != nil {
            show(.history)
            return []
        }
        if session != nil {
            show(.debrief)
            return []
        }
        guard entry == .library else { return [.quit] }
        show(.library)
        return [.loadLibrary]
    }
}
