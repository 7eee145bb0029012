import DrillModel

/// The check of a drill's three files against each other.
struct DrillCheck {
    private let plan: Reading<PlanParts>
    private let runbook: Reading<Runbook>
    private let system: Reading<SystemDefinition>
    private let sources: DrillSources?
    private let catalogue: ComponentCatalogue

    /// Nothing is read of a file that could not be opened, and what depends on it is not judged; without a
    /// runbook there are no sources of a drill.
    init(
        plan: Reading<PlanParts>, runbook: Reading<Runbook>, system: Reading<SystemDefinition>,
        sources: DrillSources?, catalogue: ComponentCatalogue
    ) {
        self.plan = plan
        self.runbook = runbook
        self.system = system
        self.sources = sources
        self.catalogue = catalogue
    }

    /// The drill if nothing is wrong, with what was found here and before.
    func loaded(with earlier: [Diagnostic]) -> Loaded<Drill> {
        let checker = ReferenceChecker(
            runbook: runbook.value, system: system.value, catalogue: catalogue,
            injects: plan.value?.injects, roles: plan.value?.roles,
            expectations: plan.value?.plan?.expectations,
            live: plan.value?.plan?.backend.live,
            isLiveOnly: plan.value?.plan?.backend.simulated == nil)
        let references = plan.references + runbook.references + system.references
        let diagnostics =
            earlier + plan.diagnostics + runbook.diagnostics + system.diagnostics
            + references.compactMap(checker.check) + disruption
        return Loaded(drill, diagnostics.inReadingOrder())
    }

    private var drill: Drill? {
        guard let plan = plan.value?.plan, let runbook = runbook.value, let sources,
            plan.backend.simulated == nil || system.value != nil
        else { return nil }
        return Drill(plan: plan, runbook: runbook, system: system.value, sources: sources)
    }

    /// Without a disruption there is no T0, so neither RTA nor RPA.
    private var disruption: [Diagnostic] {
        guard let plan = plan.value, let runbook = runbook.value, let sources,
            !plan.injects.contains(where: \.disrupts),
            !runbook.sections.flatMap(\.steps).contains(where: \.disrupts)
        else { return [] }
        return [
            Diagnostic(
                .warning, file: sources.plan.path,
                "nothing disrupts the system, so the drill has no T0",
                expected: "an inject or a step with disrupts: true")
        ]
    }
}
