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
        let check = DrillCheck(
            plan: plan, planSource: planSource, runbookSource: runbook?.value,
            systemSource: system?.value, catalogue: catalogue)
        return check.loaded(
            with: planText.diagnostics + (runbook?.diagnostics ?? [])
                + (system?.diagnostics ?? []))
    }

    /// Rebuilds a drill from its three texts alone, to resume a session whose files moved on.
    package static func load(
        sources: DrillSources, catalogue: ComponentCatalogue = .standard
    ) -> Loaded<Drill> {
        DrillCheck(
            plan: PlanLoader.read(sources.plan), planSource: sources.plan,
            runbookSource: sources.runbook, systemSource: sources.system, catalogue: catalogue
        ).loaded(with: [])
    }

    private func text(at named: PlacedPath, of plan: String) -> Reading<SourceText> {
        TextFile.read(
            FilePath.resolve(named.path, from: plan), files, namedAt: named.position, in: plan)
    }
}
