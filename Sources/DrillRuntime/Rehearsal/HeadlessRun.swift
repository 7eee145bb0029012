import DrillEngine
package import DrillModel

/// Lets the scripted operator run a session to its end, as fast as the machine can.
package final class HeadlessRun {
    /// The drill time after which a run that has not come to an end is stopped.
    static let limit = DrillDuration.minutes(8 * 60)
    /// How much drill time passes between two reports of progress.
    private static let progressEvery = DrillDuration.minutes(1)

    private let driver: SessionDriver
    private let script: ScriptedOperator
    private let orders: String?
    private let progress: (DrillTime, String) -> Void
    private let isStopped: () -> Bool
    /// The injects that ask for an answer, by their place in the plan.
    private let questions: [(place: Int, id: String)]
    /// Messages that wait for an answer, with the instant at which it is given.
    private var unanswered: [(inject: String, due: DrillTime)] = []
    /// The number of events of which `unanswered` is the consequence.
    private var known = -1
    /// When the run is stopped.
    private var end = DrillTime.start

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - driver: the session, just begun.
    ///   - rehearsal: the pace and the choices.
    ///   - orders: what of them was asked for by hand, to be noted in the session; `nil` for nothing.
    ///   - isStopped: whether the run is to be left where it is, to be gone on with later.
    ///   - progress: called now and then with the drill time and what is being done.
    package init(
        _ driver: SessionDriver,
        rehearsal: Rehearsal,
        orders: String? = nil,
        isStopped: @escaping () -> Bool = { false },
        progress: @escaping (DrillTime, String) -> Void = { _, _ in }
    ) {
        self.driver = driver
        self.orders = orders
        self.isStopped = isStopped
        self.progress = progress
        questions = driver.state.drill.plan.injects.enumerated().compactMap { place, inject in
            inject.needsAnswer ? (place, inject.id) : nil
        }
        script = ScriptedOperator(
            rehearsal: rehearsal, seed: driver.state.info?.seed ?? 0)
    }

    /// Runs the session to its end, unless it is stopped before.
    package func run() throws {
        if let orders, !driver.hasEnded { try driver.give(.note(orders)) }
        if driver.state.isPaused { try driver.give(.resume(pausedFor: .zero)) }
        end = driver.now + Self.limit
        var nextProgress = driver.now
        while !driver.hasEnded, !isStopped() {
            if driver.now >= nextProgress {
                progress(driver.now, driver.state.currentStep?.id ?? "waiting for recovery")
                nextProgress = driver.now + Self.progressEvery
            }
            if driver.status == .aborting {
                try rollBack()
            } else if driver.now >= end {
                try driver.give(.timeOut)
            } else {
                try answerInjects()
                try takeNextStep()
            }
        }
    }

    private var nextTask: ScriptedTask {
        driver.reading { script.task(in: $0, at: driver.now) }
    }

    /// Does the next thing after its delay, unless something else has come up meanwhile.
    private func takeNextStep() throws {
        let task = nextTask
        guard task != .wait else { return try wait() }
        let due = driver.now + driver.reading { script.delay(before: task, in: $0) }
        while driver.now < due, driver.status == .running {
            guard !isStopped() else { return }
            let before = driver.events.count
            let next = unanswered.reduce(nextLook(before: due)) { min($0, $1.due) }
            try driver.wait(until: next, notBeyond: due)
            try answerInjects()
            guard
                driver.events.count == before
                    || nextTask == task
            else { return }
        }
        guard driver.status == .running, let command = command(for: task) else { return }
        try driver.give(command)
    }

    /// Lets second after second pass until there is something to see, to answer or to give up.
    private func wait() throws {
        let limit = ([driver.reading(script.endOfPatience)] + unanswered.map(\.due))
            .compactMap(\.self).reduce(min(end, driver.now + Self.progressEvery), min)
        try driver.wait(until: nextLook(before: limit))
    }

    /// A live session takes real time, and whoever stops it does not want to wait long.
    private func nextLook(before limit: DrillTime) -> DrillTime {
        driver.reading { $0.isLive } ? min(limit, driver.now + .seconds(1)) : limit
    }

    private func command(for task: ScriptedTask) -> Command? {
        switch task {
        case .wait: nil
        case .begin(let step): .begin(step: step)
        case .complete(let step): .complete(step: step, note: nil)
        case .run(let step): run(step)
        case .choose(let step, let label): .choose(step: step, label: label)
        case .skip(let step, let reason): .skip(step: step, reason: reason)
        case .escalate(let step, let role): .escalate(step: step, to: role)
        case .finish: .finish
        }
    }

    /// What runs the next command of a step; nobody is there to answer what it asks.
    private func run(_ step: String) -> Command {
        let draft = driver.reading { $0.nextDraft(of: step) }
        if let question = draft?.questions.first {
            return .skip(step: step, reason: "nobody answered “\(question.text)”")
        }
        guard let draft else { return .complete(step: step, note: nil) }
        return .runCommand(step: step, draft.run, answers: [:])
    }

    private func answerInjects() throws {
        lookForMessages()
        for (inject, due) in unanswered
        where driver.now >= due && driver.status == .running {
            try driver.give(
                .answer(inject: inject, text: "We are working on it; next update in 15 minutes."))
        }
    }

    /// Finds the messages that wait for an answer, where anything has happened since the last look.
    private func lookForMessages() {
        guard driver.events.count != known else { return }
        known = driver.events.count
        unanswered = questions.compactMap { place, id in
            let fired = driver.reading { state in
                state.injects[place].answeredAt == nil ? state.injects[place].firedAt : nil
            }
            guard let fired else { return nil }
            return (id, fired + script.delayToAnswer(id))
        }
    }

    /// Rolls back what can be, newest first; a rollback that fails is tried again a few times.
    private func rollBack() throws {
        try waitForActions()
        for _ in 0..<ScriptedOperator.maxAttempts * max(1, driver.state.rollbacks.count) {
            guard let next = driver.state.performedRollbacks.first else {
                break
            }
            try driver.give(driver.state.undoing(next))
            try waitForActions()
        }
        try driver.give(.finishAbort)
    }

    private func waitForActions() throws {
        while driver.state.isBusy {
            try driver.advance(to: driver.now + .seconds(1))
        }
    }
}
