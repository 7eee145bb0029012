import DrillModel

/// Reads the parts of a live backend, whose strings may hold `${NAME}` of a variable.
struct LiveReader {
    let findings: Findings
    let variables: [EnvironmentVariable]

    func prometheus(_ record: YamlRecord) -> PrometheusSource? {
        guard
            let own = record.record("prometheus", "the Prometheus", keys: PlanKeys.prometheus)
        else { return nil }
        let url = required("url", of: own, .url)
        return PrometheusSource(
            url: url ?? "", access: access(own),
            timeout: own.value("timeout", .interval) ?? ProbeDefaults.timeout)
    }

    func alerts(_ record: YamlRecord, hasPrometheus: Bool) -> AlertSource? {
        guard let own = record.record("alerts", "the alerts", keys: PlanKeys.alerts) else {
            return nil
        }
        let source: AlertOrigin? = own.required("source", .oneOf("a source of alerts"))
        var matching: [String: String] = [:]
        for entry in own.entries("matching") {
            matching[entry.key] = text(entry.value)
        }
        switch source {
        case .alertmanager:
            let url = required("url", of: own, .url)
            return AlertSource(
                origin: .alertmanager(url: url ?? "", access(own)), matching: matching)
        case .prometheus, nil:
            if !hasPrometheus, let node = own.node("source") {
                findings.error(
                    at: node.position, "there is no Prometheus to ask",
                    expected: "a “prometheus” in the live backend")
            }
            return AlertSource(origin: .prometheus, matching: matching)
        }
    }

    func commands(_ record: YamlRecord) -> CommandRules {
        var rules = CommandRules()
        guard let own = record.record("commands", "the commands", keys: PlanKeys.commands) else {
            return rules
        }
        rules.timeout = own.value("timeout", .interval) ?? rules.timeout
        rules.outputLimit = own.value("output", .byteCount) ?? rules.outputLimit
        rules.shell = own.value("shell", .text) ?? rules.shell
        rules.directory = own.node("directory").flatMap(text)
        return rules
    }

    func dataLoss(_ record: YamlRecord) -> DataLossProbe? {
        guard
            let own = record.record("data_loss", "the probe of lost data", keys: PlanKeys.dataLoss)
        else { return nil }
        var probe = DataLossProbe(script: own.required("run", .text) ?? "")
        probe.timeout = own.value("timeout", .interval) ?? probe.timeout
        probe.interval = own.value("every", .interval) ?? probe.interval
        return probe
    }

    /// How a server lets us in; what it is to be told in secret has to come from a variable.
    private func access(_ record: YamlRecord) -> HTTPAccess {
        var access = HTTPAccess(
            authority: record.node("ca").flatMap(text), proxy: record.node("proxy").flatMap(text))
        if let own = record.record("basic", "the credentials", keys: PlanKeys.basic) {
            let user = own.requiredNode("user", expected: "text").flatMap(text)
            let password = own.requiredNode("password", expected: Self.aSecret).flatMap(secret)
            access.credentials = .basic(user: user ?? "", password: password ?? "")
        }
        if let token = record.node("bearer") {
            if access.credentials != nil {
                findings.error(
                    at: token.position, "two sorts of credentials",
                    expected: "“basic” or “bearer”")
            }
            access.credentials = .bearer(secret(token) ?? "")
        }
        return access
    }

    private static let aSecret = "“${NAME}” of a variable with secret: true"

    private func secret(_ node: YamlNode) -> String? {
        guard let text = text(node) else { return nil }
        let names = VariableText(text).names
        guard let name = names.first, text == "${\(name)}",
            variables.first(where: { $0.name == name })?.isSecret ?? true
        else {
            findings.error(
                at: node.position, "what is secret does not belong into a plan",
                expected: Self.aSecret)
            return nil
        }
        return text
    }

    func required(
        _ key: String, of record: YamlRecord, _ reader: ValueReader<String>
    ) -> String? {
        guard let node = record.requiredNode(key, expected: reader.expected) else { return nil }
        return text(node, reader)
    }

    func text(_ node: YamlNode) -> String? {
        text(node, .text)
    }

    /// A text whose variables are declared.
    func text(_ node: YamlNode, _ reader: ValueReader<String>) -> String? {
        guard let text = reader.read(node, findings) else { return nil }
        let known = variables.map(\.name)
        for name in VariableText(text).names where !known.contains(name) {
            findings.error(
                at: node.position, "no variable has this name", found: name,
                expected: known.isEmpty
                    ? "a name under “variables”" : "one of \(known.enumeration)",
                suggestion: NearestName.of(name, among: known))
        }
        for variable in variables
        where VariableText(text).names.contains(variable.name) && variable.isAskedFor {
            findings.error(
                at: node.position, "nobody is asked for this variable before it is needed here",
                found: variable.name, expected: "a variable with “value” or “env”")
        }
        return text
    }
}

extension EnvironmentVariable {
    /// Whether only a person can give its value.
    fileprivate var isAskedFor: Bool { value == nil && source == nil && prompt != nil }
}

/// The words for whom alerts are asked of.
enum AlertOrigin: String, CaseIterable {
    case prometheus, alertmanager
}
