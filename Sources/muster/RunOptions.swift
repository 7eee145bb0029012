import ArgumentParser
import DrillModel
import FoundationEssentials

/// How a drill is to be run.
struct RunOptions: ParsableArguments {
    @Option(help: "The seed of everything that chance decides; the plan's without it.")
    var seed: UInt64?

    @Option(help: ArgumentHelp("Drill seconds a second, as in 4x.", valueName: "speed"))
    var speed: Speed?

    @Option(
        name: .customLong("operator"),
        help: ArgumentHelp("Who runs the drill; your login name without it.", valueName: "name"))
    var operatorName: String?

    @Flag(help: "Line by line, for screen readers and dumb terminals.")
    var plain = false

    @Flag(help: "Let the plan's scripted operator run it, as fast as possible.")
    var headless = false

    @Flag(help: "With --headless: print the report as JSON, and nothing else.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "With --headless: a delay of the scripted operator, as in acknowledge=20m.",
            discussion: "Activities: \(Rehearsal.Activity.names). May be given several times.",
            valueName: "activity=duration"))
    var delay: [DelayOverride] = []

    @Option(
        help: ArgumentHelp(
            "With --headless: what the scripted operator chooses at a decision.",
            discussion: "May be given several times.", valueName: "step=label"))
    var choose: [ChoiceOverride] = []

    func validate() throws {
        guard !(plain && headless) else {
            throw ValidationError("--plain and --headless exclude each other.")
        }
        guard headless || (!json && delay.isEmpty && choose.isEmpty) else {
            throw ValidationError("--json, --delay and --choose go with --headless.")
        }
    }

    /// The name under which the drill is run.
    var person: String {
        let environment = ProcessInfo.processInfo.environment
        if headless { return operatorName ?? "scripted operator" }
        return operatorName ?? environment["USER"] ?? environment["LOGNAME"] ?? "operator"
    }

    /// The plan's rehearsal with what the command line says otherwise.
    func rehearsal(for drill: Drill) throws -> Rehearsal {
        var rehearsal = drill.plan.rehearsal
        for override in delay {
            rehearsal.delays[override.activity] = Rehearsal.Delay(
                median: override.duration, sigma: 0)
        }
        for override in choose {
            guard let step = drill.runbook.step(override.step), step.kind == .decision else {
                throw Failure(.usage, "“\(override.step)” is not a decision of the runbook.")
            }
            guard step.choices.contains(where: { $0.label == override.label }) else {
                let labels = step.choices.map { "“\($0.label)”" }.joined(separator: ", ")
                throw Failure(
                    .usage,
                    "“\(override.label)” is not a choice of “\(override.step)”; expected \(labels)."
                )
            }
            rehearsal.choices[override.step] = override.label
        }
        return rehearsal
    }
}

extension Rehearsal.Activity {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
