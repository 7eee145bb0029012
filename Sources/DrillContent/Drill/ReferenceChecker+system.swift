import DrillModel

extension ReferenceChecker {
    func comparison(
        _ comparison: Condition.Comparison, _ reference: Reference
    ) -> Diagnostic? {
        guard let system, let catalogue else { return nil }
        let ref = comparison.metric.component
        guard let component = system.component(ref) else {
            return reference.error(
                "no component of the system has this name", found: ref.description,
                among: system.components.map(\.ref.description), kind: "components")
        }
        guard let spec = catalogue.kind(component.kind) else { return nil }
        guard let metric = spec.metrics.first(where: { $0.name == comparison.metric.name }) else {
            return reference.error(
                "a component of kind \(component.kind) has no such metric",
                found: comparison.metric.name, among: spec.metrics.map(\.name), kind: "metrics")
        }
        guard metric.unit != comparison.threshold.unit else { return nil }
        return Diagnostic(
            file: reference.file, at: reference.position,
            "“\(comparison.metric)” is not measured in this unit",
            found: comparison.threshold.description, expected: metric.unit.expected)
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
