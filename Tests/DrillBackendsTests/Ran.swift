import DrillBackends
import DrillModel

/// A script that has run, with what it printed.
struct Ran {
    let text: String
    let result: CommandResult

    init(
        _ script: String, in directory: String = "/tmp", rules: CommandRules = CommandRules(),
        variables: [String: String] = [:], secrets: [String] = [],
        timeout: DrillDuration = .seconds(60), leavings: CommandRunner.Leavings = .end
    ) async {
        let runner = CommandRunner(
            rules: rules, directory: directory, variables: variables, secrets: secrets)
        let printed = Printed()
        result = await runner.run(
            CommandRun(script: script, timeout: timeout), leavings: leavings
        ) { printed.add($0) }
        text = printed.text
    }
}
