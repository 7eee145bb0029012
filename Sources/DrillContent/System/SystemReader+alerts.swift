import DrillModel

extension SystemReader {
    static let burnRateKeys = ["of", "objective", "factor", "long", "short"]

    mutating func alerts(_ record: YamlRecord) -> [AlertRule] {
        var rules: [AlertRule] = []
        for node in record.items("alerts") {
            guard let alert = YamlRecord(node, "the alert", keys: Self.alertKeys, findings)
            else { continue }
            let name = alert.required("name", .text)
            let burnRate = burnRate(alert)
            let condition = condition(alert, burnRate)
            guard let name, let condition else { continue }
            rules.append(
                AlertRule(
                    name: name, condition: condition, burnRate: burnRate,
                    holdFor: alert.value("for", .duration) ?? .zero,
                    severity: alert.value("severity", .oneOf("a severity")) ?? .page,
                    summary: alert.value("summary", .text) ?? name))
        }
        return rules
    }

    /// The condition of an alert; that of a burn rate is that the objective is not met.
    private mutating func condition(_ alert: YamlRecord, _ burnRate: BurnRate?) -> Condition? {
        guard let entry = alert.entry("burn_rate") else {
            let condition = alert.required("when", .condition)
            if let condition, let when = alert.node("when") {
                references += Reference.comparisons(condition, at: when, findings.file)
            }
            return condition
        }
        if alert.entry("when") != nil {
            findings.error(
                at: entry.keyPosition, "“when” and “burn_rate” in one alert", found: "burn_rate",
                expected: "one of the two")
        }
        return burnRate.map { burnRate in
            .comparison(
                Condition.Comparison(
                    metric: burnRate.metric, relation: .less,
                    threshold: Quantity(burnRate.objective, .ratio)))
        }
    }

    private mutating func burnRate(_ alert: YamlRecord) -> BurnRate? {
        guard
            let own = alert.record("burn_rate", "the burn rate", keys: Self.burnRateKeys),
            let metric = own.required("of", .metric)
        else { return nil }
        let objective = own.required("objective", .share)
        if let node = own.node("of") {
            let comparison = Condition.Comparison(
                metric: metric, relation: .less, threshold: Quantity(objective ?? 1, .ratio))
            references += [
                Reference(
                    target: .comparison(comparison), file: findings.file, position: node.position)
            ]
        }
        guard let objective else { return nil }
        return BurnRate(
            metric: metric, objective: objective, factor: own.value("factor", .factor) ?? 14.4,
            long: own.value("long", .duration) ?? .minutes(60),
            short: own.value("short", .duration) ?? .minutes(5))
    }
}
