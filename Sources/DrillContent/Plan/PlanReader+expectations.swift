import DrillModel

extension PlanReader {
    mutating func expectations(_ record: YamlRecord) -> [Expectation] {
        var expectations: [Expectation] = []
        var ids: [(id: String, position: SourcePosition)] = []
        for node in record.items("expectations") {
            guard
                let own = YamlRecord(node, "the expectation", keys: PlanKeys.expectation, findings)
            else { continue }
            let id = own.required("id", .plainName)
            if let id, let position = own.node("id")?.position { ids.append((id, position)) }
            let text = own.required("text", .text)
            let inject = own.value("inject", .plainName)
            note(inject.map { .inject($0) }, at: own.node("inject")?.position)
            expectations.append(
                Expectation(
                    id: id ?? "", text: text ?? "",
                    phase: own.value("phase", .oneOf("a phase")), inject: inject,
                    rule: rule(own), cost: own.value("cost", .text)))
        }
        reportRepeatedIDs(ids, of: "expectation")
        return expectations
    }

    private mutating func rule(_ own: YamlRecord) -> Expectation.Rule? {
        guard let rule = own.record("rule", "the rule", keys: PlanKeys.rule) else { return nil }
        let forms = ["step", "avoided", "answered", "at_end"].filter { rule.entry($0) != nil }
        guard forms.count == 1, let form = forms.first else {
            findings.error(
                at: rule.position, forms.isEmpty ? "a rule of no kind" : "several rules in one",
                found: forms.isEmpty ? nil : forms.joined(separator: ", "),
                expected: "one of “step”, “avoided”, “answered”, “at_end”")
            return nil
        }
        reportStrayLimits(rule, form)
        switch form {
        case "step": return stepRule(rule)
        case "avoided": return step(rule, "avoided").map { .stepAvoided($0) }
        case "answered":
            let inject = rule.required("answered", .plainName)
            note(inject.map { .answer($0) }, at: rule.node("answered")?.position)
            let within = rule.required("within", .duration)
            return inject.flatMap { inject in within.map { .answered(inject, within: $0) } }
        default:
            let condition = rule.value("at_end", .condition)
            note(condition, rule.node("at_end"))
            return condition.map { .atEnd($0) }
        }
    }

    private mutating func stepRule(_ rule: YamlRecord) -> Expectation.Rule? {
        let first = step(rule, "step")
        if rule.entry("before") != nil {
            if let extra = rule.entry("within") {
                findings.error(
                    at: extra.keyPosition, "“before” and “within” in one rule",
                    found: extra.key, expected: "one of the two")
            }
            let second = step(rule, "before")
            return first.flatMap { first in second.map { .stepBefore(first, $0) } }
        }
        let within = rule.value("within", .duration)
        return first.map { .stepDone($0, within: within) }
    }

    /// “before” and “within” belong to some forms of a rule only.
    private func reportStrayLimits(_ rule: YamlRecord, _ form: String) {
        let allowed = ["step": ["before", "within"], "answered": ["within"]][form] ?? []
        for key in ["before", "within"] where !allowed.contains(key) {
            guard let entry = rule.entry(key) else { continue }
            findings.error(
                at: entry.keyPosition, "“\(key)” does not go with “\(form)”", found: key,
                expected: "no such key here")
        }
    }

    private mutating func step(_ rule: YamlRecord, _ key: String) -> String? {
        let id = rule.value(key, .plainName)
        note(id.map { .step($0) }, at: rule.node(key)?.position)
        return id
    }

    mutating func notificationClocks(_ record: YamlRecord) -> [NotificationClock] {
        var clocks: [NotificationClock] = []
        var ids: [(id: String, position: SourcePosition)] = []
        for node in record.items("notification_clocks") {
            guard
                let own = YamlRecord(node, "the notification clock", keys: PlanKeys.clock, findings)
            else { continue }
            let id = own.required("id", .plainName)
            if let id, let position = own.node("id")?.position { ids.append((id, position)) }
            let regime = own.required("regime", .text)
            let startsAt = anchor(own, "starts_at")
            let duration = own.required("duration", .duration)
            clocks.append(
                NotificationClock(
                    id: id ?? "", regime: regime ?? "", startsAt: startsAt ?? .declared,
                    duration: duration ?? .zero,
                    calendar: own.value("calendar", .oneOf("a calendar")) ?? .elapsed,
                    cap: own.value("cap", .duration), stopsAt: step(own, "stops_at")))
        }
        reportRepeatedIDs(ids, of: "notification clock")
        return clocks
    }
}
