/// A drill that can be run: the plan with the runbook and the system that it names.
package struct Drill: Hashable, Sendable {
    package var plan: DrillPlan
    package var runbook: Runbook
    /// The simulated system; `nil` for a drill that only runs live.
    package var system: SystemDefinition?
    /// What it is rehearsed on.
    package internal(set) var backend = BackendKind.simulated
    /// The texts that it was loaded from, for the evidence.
    package var sources: DrillSources

    package init(
        plan: DrillPlan, runbook: Runbook, system: SystemDefinition?, sources: DrillSources
    ) {
        self.plan = plan
        self.runbook = runbook
        self.system = system
        self.sources = sources
    }

    /// The real environment that it is rehearsed on; `nil` in a simulation.
    package var environment: LiveEnvironment? {
        backend == .live ? plan.backend.live : nil
    }

    /// What it is rehearsed on, as a banner says it: `LIVE: staging-eu`.
    package var backendLabel: String {
        environment.map { "LIVE: \($0.name)" } ?? backend.label
    }

    /// What a metric counts, as the live environment or the catalogue of components has it.
    ///
    /// - Parameters:
    ///   - metric: a metric of the system or the environment.
    ///   - catalogue: the kinds of components that there are.
    /// - Returns: its unit; `nil` for a metric that neither knows.
    package func unit(
        of metric: MetricID, in catalogue: ComponentCatalogue = .standard
    ) -> Quantity.Unit? {
        if let live = plan.backend.live?.metric(metric) { return live.unit }
        let component = system?.component(metric.component)
        let spec = component.flatMap { catalogue.kind($0.kind) }
        return spec?.metrics.first { $0.name == metric.name }?.unit
    }
}
