import DrillModel

extension ReferenceChecker {
    /// What a metric counts, or what is wrong with its name.
    enum MetricFinding {
        case known(Quantity.Unit)
        case wrong(Diagnostic)
        /// Too little is known to judge it.
        case notJudged

        var finding: Diagnostic? {
            if case .wrong(let diagnostic) = self { diagnostic } else { nil }
        }
    }

    func metric(_ metric: MetricID, _ reference: Reference) -> MetricFinding {
        guard let system, let catalogue else { return .notJudged }
        guard let component = system.component(metric.component) else {
            return .wrong(
                reference.error(
                    "no component of the system has this name",
                    found: metric.component.description,
                    among: system.components.map(\.ref.description), kind: "components"))
        }
        guard let kind = catalogue.kind(component.kind) else { return .notJudged }
        guard let spec = kind.metrics.first(where: { $0.name == metric.name }) else {
            return .wrong(
                reference.error(
                    "a component of kind \(component.kind) has no such metric",
                    found: metric.name, among: kind.metrics.map(\.name), kind: "metrics"))
        }
        return .known(spec.unit)
    }

    /// What the live environment says of a metric; without one there is nothing to judge.
    func liveMetric(_ metric: MetricID, _ reference: Reference) -> MetricFinding {
        guard let live else { return .notJudged }
        guard let known = live.metric(metric) else {
            return .wrong(
                reference.error(
                    "the live backend does not say where this metric comes from",
                    found: metric.description, among: live.metrics.map(\.id.description),
                    kind: "metrics"))
        }
        return .known(known.unit)
    }

    func comparison(
        _ comparison: Condition.Comparison, _ finding: MetricFinding, _ reference: Reference
    ) -> Diagnostic? {
        guard case .known(let unit) = finding, unit != comparison.threshold.unit else {
            return finding.finding
        }
        return Diagnostic(
            file: reference.file, at: reference.position,
            "“\(comparison.metric)” is not measured in this unit",
            found: comparison.threshold.description, expected: unit.expected)
    }

    func invocation(
        _ invocation: Invocation, isFault: Bool, _ reference: Reference
    ) -> Diagnostic? {
        guard let system, let catalogue else { return nil }
        let what = isFault ? "fault" : "action"
        if isFault, let spec = catalogue.regionFaults.first(where: { $0.verb == invocation.verb }) {
            let regions = system.regions.map(\.id)
            guard invocation.target.region == nil, regions.contains(invocation.target.name) else {
                return reference.error(
                    "no region of the system has this name",
                    found: invocation.target.description, among: regions, kind: "regions")
            }
            return arguments(invocation, spec, system, reference)
        }
        guard let component = system.component(invocation.target) else {
            return reference.error(
                "no component of the system has this name", found: invocation.target.description,
                among: system.components.map(\.ref.description), kind: "components")
        }
        guard let kind = catalogue.kind(component.kind) else { return nil }
        let known = isFault ? kind.faults : kind.actions
        guard let spec = known.first(where: { $0.verb == invocation.verb }) else {
            let verbs = known.map(\.verb) + (isFault ? catalogue.regionFaults.map(\.verb) : [])
            return reference.error(
                "a component of kind \(component.kind) has no such \(what)",
                found: invocation.verb, among: verbs, kind: "\(what)s")
        }
        return arguments(invocation, spec, system, reference)
    }

    private func arguments(
        _ invocation: Invocation, _ spec: InvocationSpec, _ system: SystemDefinition,
        _ reference: Reference
    ) -> Diagnostic? {
        let names = spec.arguments.map(\.name)
        for name in invocation.arguments.keys.sorted() where !names.contains(name) {
            return reference.error(
                "“\(spec.verb)” has no such argument", found: name, among: names,
                kind: "arguments")
        }
        let kinds = system.kinds
        for argument in spec.arguments {
            guard let text = invocation.arguments[argument.name] else {
                guard argument.isRequired, argument.defaultValue == nil else { continue }
                return Diagnostic(
                    file: reference.file, at: reference.position,
                    "“\(spec.verb)” needs the argument “\(argument.name)”",
                    found: invocation.description, expected: argument.type.expected)
            }
            let problem = ParameterReader(argument.type, components: kinds).problem(with: text)
            guard let problem else { continue }
            return Diagnostic(
                file: reference.file, at: reference.position,
                "“\(argument.name)” of “\(spec.verb)”: \(problem.message)", found: text,
                expected: problem.expected, suggestion: problem.suggestion)
        }
        return nil
    }
}
