import DrillEngine
package import DrillModel

/// Lets the scripted operator run a session to its end, as fast as the machine can.
package struct HeadlessRun {
    /// The drill time after which a run that has not come to an end is stopped.
    static let limit = DrillDuration.minutes(8 * 60)
    /// How much drill time passes between two reports of progress.
    private static let progressEvery = DrillDuration.minutes(1)

    private let driver: SessionDriver
    private let script: ScriptedOperator
    private let progress: (DrillTime, String) -> Void

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - driver: the session, just begun.
    ///   - rehearsal: the pace and the choices.
    ///   - progress: called now and then with the drill time and what is being done.
    package init(
        _ driver: SessionDriver,
        rehearsal: Rehearsal,
        progress: @escaping (DrillTime, String) -> Void = { _, _ in }
    ) {
        self.driver = driver
        self.progress = progress
        script = ScriptedOperator(
            rehearsal: rehearsal, seed: driver.state.info?.seed ?? 0)
    }

    /// Runs the session to its end.
    package func run() throws {
        if driver.state.isPaused { try driver.give(.resume(pausedFor: .zero)) }
        let end = driver.now + Self.limit
        var nextProgress = driver.now
        while driver.state.endedAt == nil {
            if driver.now >= nextProgress {
                progress(driver.now, driver.state.currentStep?.id ?? "waiting for recovery")
                nextProgress = driver.now + Self.progressEvery
            }
            if driver.state.status == .aborting {
                try rollBack()
            } else if driver.now >= end {
                try driver.give(.timeOut)
            } else {
                try answerInjects()
                try takeNextStep()
            }
        }
    }

    /// Does the next thing after its delay, unless something else has come up meanwhile.
    private func takeNextStep() throws {
        let task = script.task(in: driver.state)
        guard task != .wait else { return try driver.advance(to: driver.now + .seconds(1)) }
        let due = driver.now + script.delay(before: task, in: driver.state)
        while driver.now < due, driver.state.status == .running {
            try driver.advance(to: min(due, driver.now + .seconds(1)))
            try answerInjects()
            guard script.task(in: driver.state) == task else { return }
        }
        guard driver.state.status == .running, let command = command(for: task) else { return }
        try driver.give(command)
    }

    private func command(for task: ScriptedTask) -> Command? {
        switch task {
        case .wait: nil
        case .begin(let step): .begin(step: step)
        case .complete(let step): .complete(step: step, note: nil)
        case .choose(let step, let label): .choose(step: step, label: label)
        case .skip(let step, let reason): .skip(step: step, reason: reason)
        case .escalate(let step, let role): .escalate(step: step, to: role)
        case .finish: .finish
        }
    }

    private func answerInjects() throws {
        for inject in driver.state.drill.plan.injects where inject.needsAnswer {
            guard let record = driver.state.injects.first(where: { $0.id == inject.id }),
                let fired = record.firedAt, record.answeredAt == nil,
                driver.now >= fired + script.delayToAnswer(inject.id),
                driver.state.status == .running
            else { continue }
            try driver.give(
                .answer(inject: inject.id, text: "We are working on it; next update in 15 minutes.")
            )
        }
    }

    /// Rolls back what can be, newest first; a rollback that fails is tried again a few times.
    private func rollBack() throws {
        try waitForActions()
        for _ in 0..<ScriptedOperator.maxAttempts * max(1, driver.state.rollbacks.count) {
            guard let next = driver.state.rollbacks.first(where: { $0.rollback.isAction }) else {
                break
            }
            try driver.give(.rollBack(step: next.step.id))
            try waitForActions()
        }
        try driver.give(.finishAbort)
    }

    private func waitForActions() throws {
        while !driver.state.runningActions.isEmpty {
            try driver.advance(to: driver.now + .seconds(1))
        }
    }
}
