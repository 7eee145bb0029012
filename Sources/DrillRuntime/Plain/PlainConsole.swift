package import DrillEngine
import DrillJournal
import DrillModel
import DrillTUI

/// The console line by line: everything is text, in the order in which it happens.
package struct PlainConsole {
    /// How often time is looked at while nobody types, in ms; rarely when it stands still.
    private static let tick = 200
    private static let rest = 60_000
    /// How much of a session that is gone on with is told again.
    private static let pastLines = 5

    let exercise: DrillExercise
    let sessions: Sessions
    private let farewell: Farewell
    private var input: any LineSource
    var paper: PlainPaper
    /// The session as it has been told so far.
    var session: SessionModel
    /// What the next line answers; `nil` when it is a command.
    var question: PlainQuestion?
    var isRollingBackAll = false
    /// The step of which the rollback was begun last, while all are rolled back.
    var lastRolledBack: String?
    var hasLeft = false
    /// The journal could not be written the last time.
    private var isUnwritable = false
    /// What was said last of what is to be done.
    private var described: [String] = []

    /// A console for a session.
    ///
    /// - Parameters:
    ///   - exercise: the session.
    ///   - sessions: where its report is read from.
    ///   - input: where lines come from.
    ///   - paper: where lines go.
    ///   - farewell: what is said when the session is left.
    package init(
        _ exercise: DrillExercise, in sessions: Sessions, input: any LineSource, paper: PlainPaper,
        farewell: Farewell = Farewell()
    ) {
        self.exercise = exercise
        self.sessions = sessions
        self.farewell = farewell
        self.input = input
        self.paper = paper
        session = SessionModel(
            SessionOpening(
                id: exercise.driver.id, state: exercise.driver.state,
                events: exercise.driver.events,
                now: exercise.driver.now, speed: exercise.speed,
                startedOn: exercise.driver.startedAt,
                actions: AvailableActions.of(exercise.driver.state.drill)))
    }

    var state: DrillState { session.state }

    /// Whether lines are typed at a terminal, which shows and edits them by itself.
    var isAtTerminal: Bool { input.showsWhatIsTyped }

    /// Runs until the operator leaves; returns the outcome.
    package mutating func run() throws -> Outcome {
        introduce()
        while !hasLeft {
            if try keepUp() { showNews() }
            paper.ask(question?.prompt ?? "> ")
            switch input.nextLine(timeout: exercise.needsAttention ? Self.tick : Self.rest) {
            case .timeout: continue
            case .end: hasLeft = true
            case .line(let line):
                paper.hear(line, isShown: input.showsWhatIsTyped)
                try take(line)
            }
        }
        return leave()
    }

    /// Brings the session up to the present; `false` while the journal cannot be written.
    ///
    /// What it has not taken yet is not told, and is tried again each time.
    private mutating func keepUp() throws -> Bool {
        do {
            try exercise.catchUp()
            try continueRollback()
        } catch let problem as JournalError where problem.passes {
            if !isUnwritable { complain(problem) }
            return false
        }
        if isUnwritable { paper.say("The journal can be written again; the drill goes on.") }
        isUnwritable = false
        return true
    }

    private mutating func complain(_ problem: JournalError) {
        isUnwritable = true
        paper.say("Nothing goes on: \(problem).")
        paper.say(
            "It is tried again all the time. leave ends here, and loses nothing that was told.")
    }

    private mutating func introduce() {
        let plan = state.drill.plan
        let chance = state.drill.backend != .simulated ? "" : ", seed \(state.info?.seed ?? 0)"
        paper.say("\(plan.title) (\(state.drill.backendLabel)\(chance))")
        paper.say(plan.summary)
        paper.say("Session \(session.id). Type help for the commands.")
        let past = log
        if past.count > Self.pastLines { paper.say("log \(past.count) shows all that was before.") }
        paper.say(Array(past.suffix(Self.pastLines)))
    }

    private mutating func leave() -> Outcome {
        exercise.leave()
        let outcome = Score(exercise.driver.state).outcome
        paper.say(farewell.lines(session.id, outcome, options: " --plain"))
        return outcome
    }

    /// One line: an answer, or a command.
    private mutating func take(_ line: String) throws {
        do {
            if let asked = question {
                question = nil
                try answer(asked, with: line)
            } else {
                try obey(line)
            }
        } catch let rejection as Rejection {
            paper.say(rejection.description)
        } catch let problem as JournalError where problem.passes {
            complain(problem)
        }
    }

    /// Tells what has happened since the last time, and what is to be done now.
    private mutating func showNews() {
        let events = exercise.driver.events
        let news = Array(events[session.events.count...])
        session.take(
            SessionUpdate(
                state: exercise.driver.state, newEvents: news, now: exercise.driver.now,
                speed: exercise.speed))
        for timed in news { paper.say(PlainText.news(timed, in: state)) }
        let lines = PlainText.situation(of: session)
        guard !news.isEmpty || described.isEmpty, lines != described else { return }
        // Of the same step only what has changed is said again.
        let isSameStep = described.count > 1 && lines.prefix(2) == described.prefix(2)
        paper.say(isSameStep ? lines.filter { !described.contains($0) } : lines)
        described = lines
    }

    /// Begins the next rollback, when all were asked for and the one before is over.
    private mutating func continueRollback() throws {
        let state = exercise.driver.state
        guard isRollingBackAll, state.status == .aborting, !state.isBusy else {
            return
        }
        guard let next = state.performedRollbacks.first else {
            isRollingBackAll = false
            return
        }
        guard next.step.id != lastRolledBack else {
            isRollingBackAll = false
            return paper.say(RunbookStep.Rollback.stopped(at: next.step))
        }
        lastRolledBack = next.step.id
        try exercise.give(state.undoing(next))
    }
}

extension JournalError {
    /// Whether it can be waited for, as room on a disk can.
    fileprivate var passes: Bool {
        if case .cannotWrite = self { true } else { false }
    }
}
