import DrillEngine
import DrillModel

/// The drill of `DrillFixture` with a real environment, whose fencing is a shell block.
enum LiveFixture {
    static let environment = LiveEnvironment(
        name: "lab",
        metrics: [LiveMetric(id: DrillFixture.health, unit: .ratio, probe: .query("up"))],
        variables: [
            EnvironmentVariable(name: "HOST", value: "db-1"),
            EnvironmentVariable(name: "PASSWORD", source: "PASSWORD", isSecret: true),
            EnvironmentVariable(name: "TICKET", prompt: "Which ticket?"),
        ])

    static var drill: Drill {
        var drill = DrillFixture.drill
        drill.plan.backend.live = environment
        drill.runbook.sections[2].steps[1].commands = [
            block("fence $HOST"), block("verify \"$HOST\" $PASSWORD"),
        ]
        drill.runbook.sections[2].steps[1].liveRollback = "unfence $HOST"
        drill.runbook.sections[1].steps[0].disrupts = true
        drill.runbook.sections[1].steps[0].commands = [block("kill-primary")]
        drill.runbook.sections[1].steps[0].kind = .command
        return drill
    }

    private static func block(_ text: String) -> CommandBlock {
        CommandBlock(language: "sh", text: text, position: SourcePosition(line: 1, column: 1))
    }
}

extension Exercise {
    /// A live session; its first commands have been run, so that fencing is next.
    static func live(atFence: Bool = true) throws -> Exercise {
        var exercise = try Exercise(LiveFixture.drill, on: .live)
        guard atFence else { return exercise }
        try exercise.run("look")
        try exercise.finishCommand(.exited(status: 0))
        exercise.availability = 0.2
        try exercise.wait(.seconds(5))
        try exercise.give(.declare)
        try exercise.give(.choose(step: "decide", label: "Fence first"))
        try exercise.give(.begin(step: "leave"))
        try exercise.give(.grantApproval(step: "leave"), by: "Ines")
        return exercise
    }

    /// Runs the next command of a step.
    mutating func run(_ step: String) throws {
        let draft = state.nextDraft(of: step)
        let run = draft?.run ?? CommandRun(script: "", timeout: .seconds(1))
        try give(.runCommand(step: step, run, answers: [:]))
    }

    /// Reports the end of the command that runs.
    mutating func finishCommand(_ ending: CommandResult.Ending) throws {
        guard let id = state.runningCommands.first?.id else { return }
        try give(.notice(.commandFinished(id, CommandResult(ending))))
    }
}
