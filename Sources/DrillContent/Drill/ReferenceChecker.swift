import DrillModel

/// Judges names against the parts of a drill that are known; what is not known is not judged.
struct ReferenceChecker {
    var runbook: Runbook?
    var system: SystemDefinition?
    var catalogue: ComponentCatalogue?
    var injects: [Inject]?
    var roles: [RoleAssignment]?
    var expectations: [Expectation]?
    var live: LiveEnvironment?
    /// Whether nothing is simulated, so that there is nobody to put a fault into anything.
    var isLiveOnly = false

    /// What is wrong with a reference; `nil` when nothing is, or nothing can be said.
    func check(_ reference: Reference) -> Diagnostic? {
        switch reference.target {
        case .step(let id): step(id, reference)
        case .choice(let step, let label): choice(label, of: step, reference)
        case .inject(let id): inject(id, reference)
        case .answer(let id): answer(id, reference)
        case .expectation(let id): expectation(id, reference)
        case .metric(let id): metric(id, reference).finding ?? liveMetric(id, reference).finding
        case .comparison(let comparison):
            self.comparison(comparison, metric(comparison.metric, reference), reference)
                ?? self.comparison(
                    comparison, liveMetric(comparison.metric, reference), reference)
        case .action(let invocation): self.invocation(invocation, isFault: false, reference)
        case .fault where isLiveOnly && live != nil:
            Diagnostic(
                file: reference.file, at: reference.position,
                "a plan without a simulated backend has nothing to put a fault into",
                expected: "a step of the runbook with a command and disrupts: true")
        case .fault(let invocation): self.invocation(invocation, isFault: true, reference)
        case .approver(let role): approver(role, reference)
        }
    }

    private func step(_ id: String, _ reference: Reference) -> Diagnostic? {
        guard let runbook, runbook.step(id) == nil else { return nil }
        let ids = runbook.sections.flatMap(\.steps).map(\.id)
        return reference.error(
            "no step of the runbook has this id", found: id, among: ids, kind: "steps")
    }

    private func choice(
        _ label: String, of step: String, _ reference: Reference
    ) -> Diagnostic? {
        guard let choices = runbook?.step(step)?.choices,
            !choices.contains(where: { $0.label == label })
        else { return nil }
        guard !choices.isEmpty else {
            return Diagnostic(
                file: reference.file, at: reference.position, "this step is not a decision",
                found: step, expected: "a step with choices")
        }
        return reference.error(
            "the decision “\(step)” has no such choice", found: label,
            among: choices.map(\.label), kind: "choices")
    }

    private func inject(_ id: String, _ reference: Reference) -> Diagnostic? {
        guard let injects, !injects.contains(where: { $0.id == id }) else { return nil }
        return reference.error(
            "no inject has this id", found: id, among: injects.map(\.id), kind: "injects")
    }

    private func answer(_ id: String, _ reference: Reference) -> Diagnostic? {
        if let missing = inject(id, reference) { return missing }
        guard let inject = injects?.first(where: { $0.id == id }), !inject.needsAnswer else {
            return nil
        }
        return Diagnostic(
            file: reference.file, at: reference.position, "nobody has to answer this inject",
            found: id, expected: "an inject with needs_answer: true")
    }

    /// An expectation that a mistake shows has to be judged by a rule, and to say what it costs.
    private func expectation(_ id: String, _ reference: Reference) -> Diagnostic? {
        guard let expectations else { return nil }
        guard let shown = expectations.first(where: { $0.id == id }) else {
            return reference.error(
                "no expectation has this id", found: id, among: expectations.map(\.id),
                kind: "expectations")
        }
        if shown.rule == nil {
            return Diagnostic(
                file: reference.file, at: reference.position,
                "only a person can judge this expectation, so no run can show it as failed",
                found: id, expected: "an expectation with a rule")
        }
        guard shown.cost == nil else { return nil }
        return Diagnostic(
            .warning, file: reference.file, at: reference.position,
            "the report cannot say what this mistake costs", found: id,
            expected: "a “cost” in the expectation")
    }

    private func approver(_ role: Role, _ reference: Reference) -> Diagnostic? {
        guard let roles, !roles.contains(where: { $0.role == role }) else { return nil }
        return Diagnostic(
            .warning, file: reference.file, at: reference.position,
            "nobody in the plan has this role, so the approval is never given",
            found: role.rawValue, expected: "an entry under “roles” in the plan")
    }
}

extension Reference {
    /// An error about a name that is not among the known ones.
    func error(
        _ message: String, found: String, among names: [String], kind: String
    ) -> Diagnostic {
        Diagnostic(
            file: file, at: position, message, found: found,
            expected: names.isEmpty
                ? "nothing: there are no \(kind)" : "one of \(names.enumeration)",
            suggestion: NearestName.of(found, among: names))
    }
}
