import DrillModel

/// Reads the YAML of a drill plan, and notes the names that stand for something elsewhere.
struct PlanReader {
    let findings: Findings
    var references: [Reference] = []

    init(_ findings: Findings) {
        self.findings = findings
    }

    /// The plan as far as it can be read; `nil` when the file is not a plan at all.
    mutating func read(_ root: YamlNode) -> PlanParts? {
        guard let record = YamlRecord(root, "the plan", keys: PlanKeys.plan, findings) else {
            return nil
        }
        let id = record.required("id", .plainName)
        let title = record.required("title", .text)
        let kind: DrillPlan.Kind? = record.required("kind", .oneOf("a kind of drill"))
        let runbook = record.required("runbook", .text)
        let backend = backend(record)
        let recoveredWhen = recoveredWhen(record)
        let injects = injects(record)
        let roles = roles(record)
        var parts = PlanParts(
            runbook: record.placedPath("runbook", runbook), system: backend.system,
            injects: injects, roles: roles)
        var plan = DrillPlan(
            id: id ?? "", title: title ?? "", kind: kind ?? .dr, runbook: runbook ?? "",
            backend: backend.choice,
            recoveredWhen: recoveredWhen ?? RecoveryCriterion(all: [], holdFor: .zero))
        plan.injects = injects
        plan.roles = roles
        readOptional(record, into: &plan)
        parts.plan = plan
        return parts
    }

    private mutating func readOptional(_ record: YamlRecord, into plan: inout DrillPlan) {
        plan.summary = record.value("summary", .text) ?? ""
        plan.strategy = record.value("strategy", .oneOf("a strategy"))
        plan.owner = record.value("owner", .text)
        plan.cadence = record.value("cadence", .duration)
        plan.objectives = objectives(record)
        plan.keyFigures = keyFigures(record)
        plan.phases = phases(record, kind: plan.kind)
        plan.steadyState = conditions(record.items("steady_state"))
        plan.abortWhen = abortWhen(record)
        plan.expectations = expectations(record)
        plan.notificationClocks = notificationClocks(record)
        plan.rehearsal = rehearsal(record)
    }

    private func objectives(_ record: YamlRecord) -> Objectives {
        guard
            let own = record.record("objectives", "the objectives", keys: PlanKeys.objectives)
        else { return Objectives() }
        return Objectives(rto: own.value("rto", .duration), rpo: own.value("rpo", .duration))
    }

    private mutating func keyFigures(_ record: YamlRecord) -> [KeyFigure] {
        var figures: [KeyFigure] = []
        for node in record.items("key_figures") {
            guard let own = YamlRecord(node, "the key figure", keys: PlanKeys.keyFigure, findings)
            else { continue }
            let metric = own.required("metric", .metric)
            note(metric.map { .metric($0) }, at: own.node("metric")?.position)
            let label = own.required("label", .text)
            guard let metric, let label else { continue }
            figures.append(KeyFigure(metric: metric, label: label))
        }
        return figures
    }

    private func phases(
        _ record: YamlRecord, kind: DrillPlan.Kind
    ) -> [PhaseID: DrillDuration] {
        var targets: [PhaseID: DrillDuration] = [:]
        let names = PhaseID.allCases.map(\.rawValue)
        for entry in record.entries("phases") {
            guard let phase = PhaseID(rawValue: entry.key) else {
                findings.error(
                    at: entry.keyPosition, "unknown phase", found: entry.key,
                    expected: "one of \(names.enumeration)",
                    suggestion: NearestName.of(entry.key, among: names))
                continue
            }
            if phase == .investigate, kind != .security {
                findings.error(
                    at: entry.keyPosition, "only security drills have this phase",
                    found: entry.key, expected: "kind: security, or no such phase")
            }
            let own = YamlRecord(entry.value, "the phase", keys: PlanKeys.phase, findings)
            targets[phase] = own?.required("target", .duration)
        }
        return targets
    }

    private func roles(_ record: YamlRecord) -> [RoleAssignment] {
        record.items("roles").compactMap { node in
            guard let own = YamlRecord(node, "the role", keys: PlanKeys.role, findings) else {
                return nil
            }
            let role: Role? = own.required("role", .oneOf("a role"))
            let name = own.required("name", .text)
            let answersAfter = own.value("answers_after", .duration)
            guard let role else { return nil }
            return RoleAssignment(role: role, name: name ?? "", answersAfter: answersAfter)
        }
    }

    private mutating func recoveredWhen(_ record: YamlRecord) -> RecoveryCriterion? {
        guard
            let node = record.requiredNode(
                "recovered_when", expected: "{all: [conditions], for: duration}"),
            let own = YamlRecord(node, "recovered_when", keys: PlanKeys.recovery, findings)
        else { return nil }
        let all = own.requiredNode("all", expected: "a list of conditions")
        let conditions = conditions(own.items("all"))
        if let all, case .list(let items) = all.content, items.isEmpty {
            findings.error(
                at: all.position, "an empty list is true at once",
                expected: "at least one condition")
        }
        let holdFor = own.required("for", .duration)
        return RecoveryCriterion(all: conditions, holdFor: holdFor ?? .zero)
    }

    private mutating func abortWhen(_ record: YamlRecord) -> [AbortCriterion] {
        var criteria: [AbortCriterion] = []
        for node in record.items("abort_when") {
            guard
                let own = YamlRecord(node, "the abort criterion", keys: PlanKeys.abort, findings)
            else { continue }
            let condition = own.required("condition", .condition)
            note(condition, own.node("condition"))
            let holdFor = own.value("for", .duration)
            let reason = own.value("reason", .text)
            guard let condition else { continue }
            criteria.append(
                AbortCriterion(
                    condition: condition, holdFor: holdFor,
                    reason: reason ?? condition.description))
        }
        return criteria
    }

    /// Reads conditions and notes their metrics.
    mutating func conditions(_ items: [YamlNode]) -> [Condition] {
        items.compactMap { node in
            let condition = ValueReader.condition.read(node, findings)
            note(condition, node)
            return condition
        }
    }

    /// Notes the metrics of a condition for the check against the system.
    mutating func note(_ condition: Condition?, _ node: YamlNode?) {
        guard let condition, let node else { return }
        references += Reference.comparisons(condition, at: node, findings.file)
    }

    /// Notes a name with its place.
    mutating func note(_ target: Reference.Target?, at position: SourcePosition?) {
        guard let target, let position else { return }
        references.append(Reference(target: target, file: findings.file, position: position))
    }

    /// Reports the second use of an id in a list.
    func reportRepeatedIDs(_ ids: [(id: String, position: SourcePosition)], of what: String) {
        var seen: Set<String> = []
        for (id, position) in ids where !seen.insert(id).inserted {
            findings.error(
                at: position, "another \(what) has this id", found: id,
                expected: "an id of its own")
        }
    }
}

extension YamlRecord {
    /// The mapping of an optional key.
    func record(_ key: String, _ name: String, keys: [String]) -> YamlRecord? {
        node(key).flatMap { YamlRecord($0, name, keys: keys, findings) }
    }

    /// A path that was read from a key, with its place.
    func placedPath(_ key: String, _ path: String?) -> PlacedPath? {
        guard let path, let node = node(key) else { return nil }
        return PlacedPath(path: path, position: node.position)
    }
}
