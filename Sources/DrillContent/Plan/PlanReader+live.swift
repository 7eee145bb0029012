import DrillModel

extension PlanReader {
    /// The real environment of a plan, with every `${NAME}` in it checked against its variables.
    mutating func live(_ record: YamlRecord) -> LiveEnvironment? {
        guard let own = record.record("live", "the live backend", keys: PlanKeys.live) else {
            return nil
        }
        let variables = variables(own)
        let reader = LiveReader(findings: findings, variables: variables)
        let name = own.required("environment", .plainName)
        let interval = own.value("every", .interval) ?? LiveEnvironment.usualInterval
        var environment = LiveEnvironment(
            name: name ?? "", interval: interval,
            staleAfter: own.value("stale_after", .interval))
        environment.prometheus = reader.prometheus(own)
        environment.alerts = reader.alerts(own, hasPrometheus: own.node("prometheus") != nil)
        environment.metrics = reader.metrics(own)
        environment.dataLoss = reader.dataLoss(own)
        environment.variables = variables
        environment.commands = reader.commands(own)
        return environment
    }

    private func variables(_ record: YamlRecord) -> [EnvironmentVariable] {
        record.entries("variables").compactMap { entry in
            guard
                let own = YamlRecord(
                    entry.value, "the variable", keys: PlanKeys.variable, findings)
            else { return nil }
            guard EnvironmentVariable.isName(entry.key) else {
                findings.error(
                    at: entry.keyPosition, "not a name that a shell can hold", found: entry.key,
                    expected: "letters, digits and “_”, not beginning with a digit")
                return nil
            }
            let variable = EnvironmentVariable(
                name: entry.key, value: own.value("value", .text),
                source: own.value("env", .text), prompt: own.value("prompt", .text),
                isSecret: own.value("secret", .flag) ?? false)
            check(variable, own)
            return variable
        }
    }

    private func check(_ variable: EnvironmentVariable, _ record: YamlRecord) {
        if variable.isSecret, let value = record.node("value") {
            findings.error(
                at: value.position, "a secret that stands in the plan is none",
                expected: "“env” with the name of an environment variable, or “prompt”")
        }
        if ["value", "env", "prompt"].allSatisfy({ record.node($0) == nil }) {
            findings.error(
                at: record.position, "nothing gives “\(variable.name)” a value",
                expected: "“value”, “env” or “prompt”")
        }
    }
}
