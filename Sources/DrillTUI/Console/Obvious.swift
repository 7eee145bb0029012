import DrillEngine
import DrillModel

/// What Enter does with a step: the one obvious thing, or why there is none.
enum Obvious: Hashable, Sendable {
    /// Begins the step; the phrase says what that does.
    case begin(String)
    /// Confirms a step that only a person can do.
    case confirm(String)
    /// Completes a message, with what was said.
    case report(String)
    /// Shows the next command of the step, and runs it once that is agreed to.
    case run(String)
    case finish(isRecovered: Bool)
    /// Opens the step that is selected, so that nothing is done that has not been read.
    case open
    /// A number has to be pressed.
    case choose
    case nothing(String)

    /// The obvious thing to do with a step of a session.
    init(_ record: StepRecord?, in session: SessionModel) {
        guard session.state.endedAt == nil else {
            self = .nothing("The drill has ended.")
            return
        }
        guard !session.state.isPaused else {
            self = .nothing("The exercise is paused; press Space to go on.")
            return
        }
        guard let record, let step = session.step(record.id) else {
            self = .finish(isRecovered: session.state.recovery.recoveredAt != nil)
            return
        }
        if let running = Self.running(record, session) {
            self = running
            return
        }
        switch record.status {
        case .completed: self = .nothing("This step is done.")
        case .active: self = Self.active(record, step, session)
        case .failed: self = Self.begin(step, session, verb: "try again:")
        case .pending, .skipped, .bypassed: self = Self.begin(step, session, verb: "")
        }
    }

    private static func begin(_ step: RunbookStep, _ session: SessionModel, verb: String) -> Obvious
    {
        let again = verb.isEmpty ? "" : "\(verb) "
        switch step.kind {
        case .manual
        where step.declares && session.state.declaredAt == nil && !session.state.canDeclare:
            return .nothing(keepWatching)
        case .manual:
            return .confirm(
                step.declares && session.state.declaredAt == nil
                    ? "declare the incident" : "confirm that it is done")
        case .command where session.state.hasCommandToRun(step.id):
            return .run("\(again)see its command and run it")
        case .command: return .confirm("confirm that you have run it")
        case .communicate: return .report("confirm that it is said")
        case .decision: return .choose
        case .check:
            return .begin("\(again)check \(step.check.map { "\($0.condition)" } ?? step.title)")
        case .wait: return .begin("\(again)start the wait")
        case .action: return .begin("\(again)run \(step.action.map { "\($0)" } ?? step.title)")
        case .approval: return .begin("\(again)ask \(approver(of: step, session))")
        }
    }

    /// Before anything has been said of trouble, the thing to do is to watch.
    static let keepWatching =
        "Keep watching. Declare once an alert, a report or a metric tells of trouble."

    private static func active(
        _ record: StepRecord, _ step: RunbookStep, _ session: SessionModel
    ) -> Obvious {
        switch step.kind {
        case .command where session.state.hasCommandToRun(step.id):
            .run("see its next command and run it")
        case .manual, .command: .confirm("confirm that it is done")
        case .communicate: .report("confirm that it is said")
        case .decision: .choose
        case .action: .nothing("The action is still running.")
        case .check, .wait: .nothing("It is being watched; nothing to do but wait.")
        case .approval:
            .nothing("Waiting for the answer; e records it or asks somebody else.")
        }
    }

    /// A command of the step that runs: there is nothing to do but to wait for it.
    private static func running(_ record: StepRecord, _ session: SessionModel) -> Obvious? {
        let runs = session.state.runningCommands.contains {
            $0.start.purpose == .step(id: record.id)
        }
        return runs ? .nothing("Its command is running; c stops it.") : nil
    }

    /// Who is asked in an approval.
    static func approver(of step: RunbookStep, _ session: SessionModel) -> String {
        let role = step.approver ?? .incidentCommander
        let holder = session.state.drill.plan.roles.first { $0.role == role }
        return holder.map { "\($0.name) (\(role.title))" } ?? "the \(role.title)"
    }
}
