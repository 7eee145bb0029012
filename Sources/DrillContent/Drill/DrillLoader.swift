package import DrillModel

/// Reads a whole drill: the plan with the runbook and the system that it names.
package struct DrillLoader {
    private let files: any ContentFiles
    private let catalogue: ComponentCatalogue

    package init(files: any ContentFiles, catalogue: ComponentCatalogue = .standard) {
        self.files = files
        self.catalogue = catalogue
    }

    /// Reads the plan at a path and the files that it names, and checks all three in one go.
    package func load(_ planPath: String) -> Loaded<Drill> {
        let planText = TextFile.read(planPath, files)
        guard let planSource = planText.value else {
            return Loaded(nil, planText.diagnostics)
        }
        let plan = PlanLoader.read(planSource)
        let runbook = plan.value?.runbook.map { text(at: $0, of: planPath) }
        let system = plan.value?.system.map { text(at: $0, of: planPath) }
        let (runbookSource, systemSource) = (runbook?.value, system?.value)
        let (readRunbook, readSystem) = Parallel.both(
            { runbookSource.map(RunbookLoader.read) ?? Reading() },
            { Self.system(systemSource, catalogue) })
        let check = DrillCheck(
            plan: plan, runbook: readRunbook, system: readSystem,
            sources: runbookSource.map {
                DrillSources(plan: planSource, runbook: $0, system: systemSource)
            }, catalogue: catalogue)
        return check.loaded(
            with: planText.diagnostics + (runbook?.diagnostics ?? [])
                + (system?.diagnostics ?? []))
    }

    /// Rebuilds a drill from its three texts alone, to resume a session whose files moved on.
    ///
    /// Half of a console's start: the runbook takes about as long as the other two.
    package static func load(
        sources: DrillSources, catalogue: ComponentCatalogue = .standard
    ) -> Loaded<Drill> {
        let (runbook, (plan, system)) = Parallel.both(
            { RunbookLoader.read(sources.runbook) },
            { (PlanLoader.read(sources.plan), Self.system(sources.system, catalogue)) })
        return DrillCheck(
            plan: plan, runbook: runbook, system: system, sources: sources, catalogue: catalogue
        ).loaded(with: [])
    }

    private static func system(
        _ source: SourceText?, _ catalogue: ComponentCatalogue
    ) -> Reading<SystemDefinition> {
        source.map { SystemLoader.read($0, catalogue: catalogue) } ?? Reading()
    }

    private func text(at named: PlacedPath, of plan: String) -> Reading<SourceText> {
        TextFile.read(
            FilePath.resolve(named.path, from: plan), files, namedAt: named.position, in: plan)
    }
}
