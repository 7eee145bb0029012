import DrillModel
import DrillSim

/// What a forecast's figures are conditional on, in sentences.
struct Assumptions {
    private let drill: Drill
    private let rehearsal: Rehearsal

    init(_ drill: Drill, _ rehearsal: Rehearsal) {
        self.drill = drill
        self.rehearsal = rehearsal
    }

    var sentences: [String] {
        [follower] + delays + [slips] + people + choices + [seed, time] + defaults
    }

    private var follower: String {
        rehearsal.skips.isEmpty
            ? "The operator follows the runbook and does no more than it says."
            : "The operator leaves out: \(rehearsal.skips.sorted().joined(separator: ", "))."
    }

    private var delays: [String] {
        Rehearsal.Activity.allCases.filter(drill.asks).map { activity in
            let delay = rehearsal.delay(activity)
            let source = rehearsal.delays[activity] == nil ? " Assumption: a default." : ""
            return "Delay “\(activity.rawValue)”: log-normal, median \(delay.median), "
                + "sigma \(delay.sigma).\(source)"
        }
    }

    private var slips: String {
        let source = rehearsal.slips == nil ? " Assumption: a default." : ""
        return
            "A command is mistyped and given again in \(Quantity(rehearsal.slipChance, .ratio)) of"
            + " the cases.\(source)"
    }

    private var people: [String] {
        drill.plan.roles.compactMap { role in
            role.answersAfter.map {
                "The \(role.role.title) answers a request after \($0), always."
            }
        }
    }

    private var choices: [String] {
        drill.runbook.phasedSteps.filter { $0.step.kind == .decision }.map { _, step in
            let label = rehearsal.choices[step.id] ?? step.choices.first?.label ?? ""
            let source = rehearsal.choices[step.id] == nil ? " (the first choice)" : ""
            return "At “\(step.id)” the choice is “\(label)”\(source)."
        }
    }

    private var seed: String {
        "A failed step is tried at most \(ScriptedOperator.maxAttempts) times; recovery is waited "
            + "for at most \(ScriptedOperator.lastHope.words) after the last step."
    }

    private var time: String {
        let resolution = Simulation.Resolution.bulk
        return "Requests flow in \(resolution.subSteps) steps a second; where nothing has changed,"
            + " and no tier is nearly full, tiers are stepped every \(resolution.longestRest + 1) s."
    }

    /// The parameters of the system that nobody has set and that the catalogue itself assumes.
    private var defaults: [String] {
        var counts: [(kind: String, names: [String])] = []
        for component in drill.system?.components ?? [] {
            guard let spec = ComponentCatalogue.standard.kind(component.kind) else { continue }
            let names = spec.parameters.filter { parameter in
                parameter.defaultValue != nil && component.parameters[parameter.name] == nil
                    && parameter.help.contains("Assumption")
            }.map(\.name)
            guard !names.isEmpty else { continue }
            let place = counts.firstIndex { $0.kind == component.kind } ?? counts.count
            if place == counts.count { counts.append((component.kind, [])) }
            counts[place].names += names.filter { !counts[place].names.contains($0) }
        }
        return counts.map {
            "System, kind \($0.kind): defaults that are assumptions for "
                + $0.names.joined(separator: ", ") + "."
        }
    }
}
