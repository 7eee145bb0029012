import DrillEngine
import DrillModel

/// Sessions on a real environment, whose steps are commands.
enum LiveSessions {
    static var drill: Drill {
        var plan = ReportFixture.plan
        plan.backend.live = LiveEnvironment(
            name: "orders' lab",
            metrics: [
                LiveMetric(id: ReportFixture.availability, unit: .ratio, probe: .query("up"))
            ])
        var runbook = ReportFixture.runbook
        runbook.sections[0].steps[0].commands = [block("pg_ctl stop -D \(long)")]
        runbook.sections[0].steps[0].disrupts = true
        runbook.sections[0].steps[0].kind = .command
        runbook.sections[2].steps[1].commands = [block("fence orders-db | tee \(long)")]
        return ReportFixture.drill(plan: plan, runbook: runbook)
    }

    /// A word that is wider than a phone.
    private static let long = "/var/lib/" + String(repeating: "a-very-long-name/", count: 8)

    private static func block(_ text: String) -> CommandBlock {
        CommandBlock(language: "sh", text: text, position: SourcePosition(line: 1, column: 1))
    }

    /// A drill on a real environment with commands that worked and one that did not.
    static func measured() throws -> Exercise {
        var exercise = try Exercise(drill, on: .live)
        try exercise.run("declare", prints: "server stopped\n", ending: .exited(status: 0))
        exercise.serve(0.2, latency: 2)
        try exercise.wait(.seconds(50))
        let lines = (1...60).map { "fencing, try \($0)" }.joined(separator: "\n")
        try exercise.run("fence", prints: lines, ending: .exited(status: 2))
        try exercise.wait(.seconds(10))
        exercise.serve(1)
        try exercise.wait(.seconds(90))
        try exercise.give(.finish)
        return exercise
    }
}

extension Exercise {
    /// Runs the next command of a step to its end.
    mutating func run(
        _ step: String, prints output: String, ending: CommandResult.Ending
    ) throws {
        let draft = state.nextDraft(of: step)
        let run = draft?.run ?? CommandRun(script: "", timeout: .seconds(1))
        try give(.runCommand(step: step, run, answers: [:]))
        guard let id = state.runningCommands.first?.id else { return }
        try give(.notice(.commandPrinted(id, output)))
        try wait(.seconds(3))
        try give(.notice(.commandFinished(id, CommandResult(ending))))
    }
}
