package import DrillModel

/// Reads drill plans.
package enum PlanLoader {
    /// Reads a plan by itself; what it says of its runbook and system is judged by `DrillLoader`.
    package static func load(_ source: SourceText) -> Loaded<DrillPlan> {
        let reading = read(source)
        let checker = ReferenceChecker(
            injects: reading.value?.injects,
            expectations: reading.value?.plan?.expectations)
        return Loaded(
            reading.value?.plan,
            (reading.diagnostics + reading.references.compactMap(checker.check)).inReadingOrder())
    }

    static func read(_ source: SourceText) -> Reading<PlanParts> {
        let findings = Findings(file: source.path)
        var reader = PlanReader(findings)
        let value = YamlText.root(of: source, findings).flatMap { reader.read($0) }
        return Reading(
            value: value, references: reader.references, diagnostics: findings.diagnostics)
    }
}

/// A plan with the parts that the check of a whole drill needs even when the plan has errors.
struct PlanParts: Sendable {
    var plan: DrillPlan?
    var runbook: PlacedPath?
    var system: PlacedPath?
    var injects: [Inject]
    var roles: [RoleAssignment]
}

/// The path of another file, with the place where the plan names it.
struct PlacedPath: Sendable {
    var path: String
    var position: SourcePosition
}
