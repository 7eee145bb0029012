import ArgumentParser
import DrillContent
import DrillModel

/// What the scripted operator does otherwise than the plan says.
struct RehearsalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A delay of the scripted operator, as in acknowledge=20m.",
            discussion: "Activities: \(Rehearsal.Activity.names). May be given several times.",
            valueName: "activity=duration"))
    var delay: [DelayOverride] = []

    @Option(
        help: ArgumentHelp(
            "What the scripted operator chooses at a decision.",
            discussion: "May be given several times.", valueName: "step=label"))
    var choose: [ChoiceOverride] = []

    @Option(
        help: ArgumentHelp(
            "Let the scripted operator make one of the plan's mistakes.", valueName: "id"))
    var mistake: String?

    /// What holds when nothing is said.
    static var unsaid: Self {
        var options = Self()
        (options.delay, options.choose, options.mistake) = ([], [], nil)
        return options
    }

    /// Whether the plan's rehearsal is left as it is.
    var isEmpty: Bool { delay.isEmpty && choose.isEmpty && mistake == nil }

    /// What the command line says otherwise than the plan, for the session's record; `nil` for nothing.
    var orders: String? {
        let orders =
            (mistake.map { ["--mistake \($0)"] } ?? [])
            + delay.map { "--delay \($0.activity.rawValue)=\($0.duration)" }
            + choose.map { "--choose \($0.step)=\($0.label)" }
        return orders.isEmpty ? nil : "Told on the command line: \(orders.joined(separator: ", "))."
    }

    /// The plan's rehearsal with what the command line says otherwise.
    func rehearsal(for drill: Drill) throws -> Rehearsal {
        var rehearsal = drill.plan.rehearsal
        if let mistake { rehearsal = rehearsal.making(try find(mistake, in: rehearsal)) }
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

    private func find(_ id: String, in rehearsal: Rehearsal) throws -> Rehearsal.Mistake {
        if let mistake = rehearsal.mistakes.first(where: { $0.id == id }) { return mistake }
        let known = rehearsal.mistakes.map(\.id)
        let hint =
            NearestName.of(id, among: known).map { "did you mean “\($0)”?" }
            ?? (known.isEmpty
                ? "the plan names none." : "expected \(known.joined(separator: ", ")).")
        throw Failure(.usage, "“\(id)” is not a mistake of the plan; \(hint)")
    }
}

extension Rehearsal.Activity {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
