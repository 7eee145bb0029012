import DrillBackends
import DrillModel

/// A program that runs for the time of a test, and is gone with everything that it started.
struct Service {
    let printed = Printed()
    private let task: Task<CommandResult, Never>

    init(_ script: String, in directory: String = "/tmp") {
        let runner = CommandRunner(directory: directory)
        task = Task { [printed] in
            await runner.run(CommandRun(script: script, timeout: .minutes(5))) { printed.add($0) }
        }
    }

    @discardableResult func end() async -> CommandResult {
        task.cancel()
        return await task.value
    }
}
