import DrillModel

extension LiveReader {
    func metrics(_ record: YamlRecord) -> [LiveMetric] {
        let hasPrometheus = record.node("prometheus") != nil
        return record.entries("metrics").compactMap { entry in
            guard
                let own = YamlRecord(
                    entry.value, "the metric", keys: PlanKeys.liveMetric, findings)
            else { return nil }
            let unit: Quantity.Unit? = own.required("unit", .oneOf("a unit"))
            let probe = probe(own, hasPrometheus: hasPrometheus)
            guard let id = MetricID(entry.key) else {
                findings.error(
                    at: entry.keyPosition, "not a metric", found: entry.key,
                    expected: ValueReader.metric.expected)
                return nil
            }
            guard let unit, let probe else { return nil }
            return LiveMetric(id: id, unit: unit, probe: probe)
        }
    }

    private func probe(_ record: YamlRecord, hasPrometheus: Bool) -> Probe? {
        let given = PlanKeys.probes.filter { record.node($0) != nil }
        guard given.count == 1, let key = given.first, let node = record.node(key) else {
            findings.error(
                at: record.position,
                given.isEmpty ? "the metric comes from nowhere" : "the metric has several sources",
                found: given.isEmpty ? nil : given.joined(separator: ", "),
                expected: "one of \(PlanKeys.probes.enumeration)")
            return nil
        }
        switch key {
        case "query":
            if !hasPrometheus {
                findings.error(
                    at: node.position, "there is no Prometheus to ask",
                    expected: "a “prometheus” in the live backend")
            }
            return text(node).map { .query($0) }
        case "http": return http(record).map { .http($0) }
        case "tcp": return text(node, .endpoint).map { .tcp(address: $0) }
        default: return command(record).map { .command($0) }
        }
    }

    private func http(_ record: YamlRecord) -> HTTPProbe? {
        guard let own = record.record("http", "the HTTP probe", keys: PlanKeys.http) else {
            return nil
        }
        let url = required("url", of: own, .url)
        var probe = HTTPProbe(url: url ?? "")
        probe.status = own.value("status", .status)
        probe.body = own.node("body").flatMap { text($0, .pattern) }
        probe.measures = own.value("measures", .oneOf("a measure")) ?? .up
        probe.timeout = own.value("timeout", .interval) ?? probe.timeout
        return probe
    }

    private func command(_ record: YamlRecord) -> CommandProbe? {
        guard
            let own = record.record(
                "command", "the command probe", keys: PlanKeys.commandProbe)
        else { return nil }
        var probe = CommandProbe(script: own.required("run", .text) ?? "")
        if own.value("measures", .oneOf("a measure")) == CommandMeasure.exitStatus {
            probe.measures = .exitStatus
        }
        if let path = own.value("json", .jsonPath) {
            if probe.measures == .exitStatus, let node = own.node("json") {
                findings.error(
                    at: node.position, "an exit status has no JSON",
                    expected: "“json” or “measures: exit_status”")
            }
            probe.measures = .json(path)
        }
        probe.timeout = own.value("timeout", .interval) ?? probe.timeout
        return probe
    }
}

/// The words for what a command measures.
enum CommandMeasure: String, CaseIterable {
    case number
    case exitStatus = "exit_status"
}
