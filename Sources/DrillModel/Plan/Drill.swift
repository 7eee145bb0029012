/// A drill that can be run: the plan with the runbook and the system that it names.
package struct Drill: Hashable, Sendable {
    package var plan: DrillPlan
    package var runbook: Runbook
    package var system: SystemDefinition
    /// The texts that it was loaded from, for the evidence.
    package var sources: DrillSources

    package init(
        plan: DrillPlan, runbook: Runbook, system: SystemDefinition, sources: DrillSources
    ) {
        self.plan = plan
        self.runbook = runbook
        self.system = system
        self.sources = sources
    }
}
