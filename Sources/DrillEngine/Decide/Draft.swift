import DrillModel

/// A state with the events that one command has added to it so far.
///
/// Later rules of the same command see what earlier ones did. It may go on to the next command, so
/// that a state of some hundred references need not be copied every second.
struct Draft: ~Copyable {
    private(set) var state: DrillState
    private(set) var events: [TimedEvent] = []
    private(set) var now: DrillTime
    /// Who wants what is done now.
    var by = ""
    private(set) var view = View(backend: Observation())
    let recording: Engine.Recording
    /// Before this instant no inject is due by its time; `nil` when that has to be looked up.
    var injectsDue: DrillTime?

    init(_ state: DrillState, recording: Engine.Recording) {
        now = state.now
        self.state = state
        self.recording = recording
    }

    /// Turns to the next command.
    mutating func begin(at now: DrillTime, by name: String, view: View) {
        self.now = max(now, state.now)
        by = name
        self.view = view
        if !events.isEmpty { events = [] }
    }

    mutating func emit(_ event: DrillEvent) {
        let timed = TimedEvent(time: now, event: event)
        state.apply(timed)
        events.append(timed)
        injectsDue = nil
    }

    /// Does what a command asks for; every rule refuses before it does anything.
    mutating func carryOut(_ command: Command) throws(Rejection) {
        try admit(command)
        switch command {
        case .start(let info): emit(.sessionStarted(info))
        case .tick: tick()
        case .notice(let notice): take(notice)
        case .takeOver(let gap):
            emit(.sessionResumed(gap: gap))
            loseCommands()
        case .reportClockJump(let amount): emit(.clockJumped(by: amount))
        case .timeOut: end(.timedOut)
        case .leave: if now > state.now { emit(.heartbeat) }
        case .pause:
            guard !state.isLive else { throw .liveSystemGoesOn }
            emit(.paused(by: by))
        case .resume(let duration): emit(.resumed(by: by, pausedFor: duration))
        case .fire(let id): try fire(id)
        case .hold(let id): try hold(id)
        case .release(let id): try release(id)
        case .leaveOut(let id): try leaveOut(id)
        case .reveal: if state.injectsRevealedAt == nil { emit(.injectsRevealed(by: by)) }
        case .answer(let id, let text): try answer(id, text)
        case .markDisruption: try markDisruption()
        case .note(let text): emit(.noteAdded(by: by, text: try nonEmpty(text)))
        case .judge, .addFinding, .answerWhys, .addCorrectiveAction, .withdraw:
            try carryOutDebrief(command)
        case .perform(let action): start(action, for: .free)
        case .finish: finish()
        case .abort(let reason, let pause): try abort(reason, endingPauseOf: pause)
        case .rollBack(let step): try rollBack(step)
        case .runCommand, .rollBackByCommand, .stopCommands: try carryOutCommand(command)
        case .finishAbort: try finishAbort()
        default: try carryOutStep(command)
        }
    }

    /// Whether time can pass in this state.
    var canTick: Bool {
        switch state.status {
        case .running: !state.isPaused
        case .aborting: true
        case .notStarted, .ended: false
        }
    }

    /// Whether a command of this sort has a place in the state at all.
    private func admit(_ command: Command) throws(Rejection) {
        if case .start = command {
            guard state.status == .notStarted else { throw .alreadyStarted }
            return
        }
        switch state.status {
        case .notStarted: throw .notStarted
        case .ended: guard command.isForTheDebrief else { throw .ended }
        case .aborting: guard command.goesOnWhileAborting else { throw .aborting }
        case .running:
            if case .rollBack = command { throw .notAborting }
            if case .rollBackByCommand = command { throw .notAborting }
            if case .finishAbort = command { throw .notAborting }
            if case .resume = command, !state.isPaused { throw .notPaused }
            guard !state.isPaused || command.goesOnWhilePaused else { throw .paused }
        }
    }

    func nonEmpty(_ text: String) throws(Rejection) -> String {
        guard text.contains(where: { !$0.isWhitespace }) else { throw .emptyText }
        return text
    }

    /// Ends the session with the last reading of what was lost.
    mutating func end(_ reason: EndReason) {
        measureDataLoss()
        emit(.measuredAtEnd(finalValues))
        emit(.sessionEnded(state.abortReason == nil ? reason : .aborted))
    }

    /// The values with which the session ends: all, or those on which its outcome depends.
    private var finalValues: [MetricID: Double] {
        guard recording == .outcome else {
            let observation = view.backend.observe()
            return observation.truth ?? observation.seen.compactMapValues(\.value)
        }
        var values: [MetricID: Double] = [:]
        for metric in state.drill.plan.expectations.flatMap(\.metrics) {
            values[metric] = view.backend.actual(metric)
        }
        return values
    }

    /// Records what is lost, if that is news.
    mutating func measureDataLoss() {
        guard let loss = view.backend.dataLoss, loss != state.dataLoss else { return }
        emit(.dataLossMeasured(loss))
    }

    private mutating func finish() {
        end(.finished)
    }
}

extension Command {
    fileprivate var isForTheDebrief: Bool {
        switch self {
        case .note, .judge, .addCorrectiveAction, .addFinding, .answerWhys, .withdraw: true
        default: false
        }
    }

    fileprivate var goesOnWhileAborting: Bool {
        switch self {
        case .tick, .notice, .takeOver, .reportClockJump, .timeOut, .leave, .rollBack,
            .rollBackByCommand, .stopCommands, .finishAbort, .note:
            true
        default: false
        }
    }

    fileprivate var goesOnWhilePaused: Bool {
        if isForTheDebrief { return true }
        return switch self {
        case .resume, .abort, .takeOver, .reportClockJump, .hold, .release, .leaveOut, .reveal: true
        default: false
        }
    }
}
