package import DrillEngine
import DrillModel
import DrillTUI

/// The console line by line: everything is text, in the order in which it happens.
package struct PlainConsole {
    /// How often time is looked at while nobody types, in ms.
    private static let tick = 200

    private let exercise: DrillExercise
    private var input: any LineSource
    private let print: (String) -> Void
    /// The number of events that have been told.
    private var shown = 0
    private var isRollingBackAll = false
    /// What was said last of what is to be done.
    private var described: [String] = []

    /// A console for a session.
    ///
    /// - Parameters:
    ///   - exercise: the session.
    ///   - input: where lines come from.
    ///   - print: takes a line of output.
    package init(
        _ exercise: DrillExercise, input: any LineSource, print: @escaping (String) -> Void
    ) {
        self.exercise = exercise
        self.input = input
        self.print = print
    }

    /// Runs until the drill has ended or the operator leaves; returns the outcome.
    package mutating func run() throws -> Outcome {
        introduce()
        while exercise.driver.state.endedAt == nil {
            try exercise.catchUp()
            try continueRollback()
            showNews()
            guard exercise.driver.state.endedAt == nil else { break }
            switch input.nextLine(timeout: Self.tick) {
            case .timeout: continue
            case .end: return leave()
            case .line(let line):
                let isAborting = exercise.driver.state.status == .aborting
                let command = PlainCommand(line, isAborting: isAborting)
                if command == .quit { return leave() }
                try carryOut(command)
            }
        }
        showNews()
        return Score(exercise.driver.state).outcome
    }

    private mutating func introduce() {
        let plan = exercise.driver.state.drill.plan
        print("\(plan.title) (SIMULATED, seed \(exercise.driver.state.info?.seed ?? 0))")
        print(plan.summary)
        print("Session \(exercise.driver.id). Type help for the commands.")
        describeCurrentStep()
    }

    private func leave() -> Outcome {
        print("Left. `muster resume \(exercise.driver.id)` goes on from here.")
        return .interrupted
    }

    private mutating func showNews() {
        let events = exercise.driver.events
        guard shown < events.count else { return }
        for timed in events[shown...] {
            if let sentence = EventSentence(timed.event, in: exercise.driver.state.drill) {
                print("[\(timed.time.sinceStart.clock)] \(sentence.text)")
            }
        }
        shown = events.count
        describeCurrentStep()
    }

    private mutating func carryOut(_ command: PlainCommand) throws {
        let state = exercise.driver.state
        do {
            switch command {
            case .next: try carryOutNext()
            case .help: PlainCommand.manual.forEach { print("  \($0.usage): \($0.meaning)") }
            case .status: PlainText.status(state, at: exercise.driver.now).forEach(print)
            case .steps: PlainText.steps(state).forEach(print)
            case .metrics: PlainText.metrics(state).forEach(print)
            case .actions:
                AvailableActions.of(state.drill.system).forEach {
                    print("  \($0.template) \($0.argumentHelp): \($0.help)")
                }
            case .quit: break
            case .pause: try exercise.pause()
            case .resume: try exercise.resume()
            case .speed(let speed): try exercise.setSpeed(speed)
            case .rollBackAll: isRollingBackAll = true
            case .engine(let command, let name): try exercise.give(command, by: name)
            case .unknown(let line): print("“\(line)” is no command; type help.")
            }
        } catch let rejection as Rejection {
            print(rejection.description)
        }
    }

    /// Begins the next rollback, when all were asked for and the one before is over.
    private mutating func continueRollback() throws {
        let state = exercise.driver.state
        guard isRollingBackAll, state.status == .aborting, state.runningActions.isEmpty else {
            return
        }
        let failed = Set(state.actions.filter { $0.outcome?.succeeded == false }.map(\.purpose))
        guard
            let next = state.rollbacks.first(where: {
                $0.rollback.isAction && !failed.contains(.rollback(step: $0.step.id))
            })
        else {
            isRollingBackAll = false
            return
        }
        try exercise.give(.rollBack(step: next.step.id))
    }

    private func carryOutNext() throws {
        switch NextMove(exercise.driver.state) {
        case .give(let command): try exercise.give(command)
        case .needs(let words): print(words)
        }
    }

    /// Says what is to be done, unless that has been said already.
    private mutating func describeCurrentStep() {
        let lines = PlainText.currentStep(exercise.driver.state)
        guard lines != described else { return }
        described = lines
        lines.forEach(print)
    }
}
