package import DrillForecast
import DrillJournal
package import DrillModel

extension ForecastSubject {
    /// The subject of a forecast of a drill, with what is assumed in words.
    ///
    /// - Parameters:
    ///   - drill: the drill.
    ///   - rehearsal: the pace and the choices.
    ///   - runs: how many runs the whole forecast has.
    ///   - seed: from which each run has its own.
    package init(_ drill: Drill, rehearsal: Rehearsal, runs: Int, seed: UInt64) {
        let plan = drill.plan
        self.init(
            drill: plan.id, title: plan.title, toolVersion: ToolVersion.current,
            planDigest: HashChain.digest(drill.sources.plan.text.utf8),
            runbookDigest: HashChain.digest(drill.sources.runbook.text.utf8),
            systemDigest: HashChain.digest((drill.sources.system?.text ?? "").utf8),
            seed: seed, runs: runs,
            rto: plan.objectives.rto?.milliseconds, rpo: plan.objectives.rpo?.milliseconds,
            phases: PhaseID.allCases.compactMap { id in
                plan.phases[id].map { Phase(id: id, target: $0.milliseconds) }
            },
            assumptions: Assumptions(drill, rehearsal).sentences)
    }
}

extension Drill {
    /// Whether the scripted operator has a delay of this sort anywhere in the drill.
    func asks(for activity: Rehearsal.Activity) -> Bool {
        let steps = runbook.phasedSteps
        return switch activity {
        case .acknowledge: true
        case .diagnose:
            steps.contains { phase, step in
                step.kind == .decision
                    || (phase <= .assess && step.kind != .approval && !step.kind.isUpToAPerson)
            }
        case .command:
            steps.contains { phase, step in
                phase > .assess && step.kind != .approval && !step.kind.isUpToAPerson
            }
        case .manual: steps.contains { $0.step.kind == .manual || $0.step.kind == .command }
        case .communicate:
            steps.contains { $0.step.kind == .communicate }
                || plan.injects.contains(where: \.needsAnswer)
        case .approve: steps.contains { $0.step.kind == .approval }
        }
    }
}
