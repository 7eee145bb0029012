import DrillModel

/// What a `muster` block says of its step.
struct StepAnnotation {
    static let keys = [
        "id", "kind", "owner", "expect", "action", "check", "choices", "approver", "rollback",
        "irreversible", "optional", "disrupts", "decides", "declares",
    ]

    var id: String?
    var kind: StepKind?
    var owner: Role?
    var expected: DrillDuration?
    var action: Invocation?
    var check: Check?
    var choices: [RunbookStep.Choice] = []
    var approver: Role?
    var rollback: RunbookStep.Rollback?
    var liveRollback: String?
    var isIrreversible = false
    var isOptional = false
    var disrupts = false
    var decides = false
    var declares = false
    /// The place of each key that is there.
    var positions: [String: SourcePosition] = [:]
    /// The beginning of the block.
    var position: SourcePosition
    var references: [Reference] = []
    /// Keys whose value could not be read, so that they are not reported as missing too.
    private(set) var present: Set<String> = []

    init(_ block: FencedBlock, in source: MarkdownText, _ findings: Findings) {
        position = block.position
        let root = YamlText.parse(block.text, findings, place: block.placing(in: source))
        guard let root,
            let record = YamlRecord(root, "the muster block", keys: Self.keys, findings)
        else { return }
        for key in Self.keys {
            guard let entry = record.entry(key) else { continue }
            positions[key] = entry.value.position
            present.insert(key)
        }
        read(record)
        collectReferences(record)
    }

    private mutating func read(_ record: YamlRecord) {
        id = record.value("id", .plainName)
        kind = record.value("kind", .oneOf("a kind of step"))
        owner = record.value("owner", .oneOf("a role"))
        expected = record.value("expect", .duration)
        action = record.value("action", .invocation("an action"))
        check = record.value("check", .check)
        choices = record.entries("choices").compactMap { entry in
            ValueReader.plainName.read(entry.value, record.findings)
                .map { RunbookStep.Choice(label: entry.key, next: $0) }
        }
        approver = record.value("approver", .oneOf("a role"))
        readRollback(record)
        isIrreversible = record.value("irreversible", .flag) ?? false
        isOptional = record.value("optional", .flag) ?? false
        disrupts = record.value("disrupts", .flag) ?? false
        decides = record.value("decides", .flag) ?? false
        declares = record.value("declares", .flag) ?? false
    }

    /// An action of the catalogue as text, or a mapping with an action, a command, or both.
    private mutating func readRollback(_ record: YamlRecord) {
        guard let node = record.node("rollback") else { return }
        let findings = record.findings
        guard case .mapping = node.content else {
            rollback = ValueReader.invocation("an action").read(node, findings).map { .action($0) }
            return
        }
        guard
            let own = YamlRecord(node, "the rollback", keys: ["action", "command"], findings)
        else { return }
        let action = own.value("action", .invocation("an action"))
        guard own.node("action") != nil else {
            rollback = own.required("command", .text).map { .command($0) }
            return
        }
        rollback = action.map { .action($0) }
        liveRollback = own.value("command", .text)
    }

    private mutating func collectReferences(_ record: YamlRecord) {
        let file = record.findings.file
        func add(_ target: Reference.Target, _ key: String) {
            guard let position = positions[key] else { return }
            references.append(Reference(target: target, file: file, position: position))
        }
        if let action { add(.action(action), "action") }
        if case .action(let invocation)? = rollback { add(.action(invocation), "rollback") }
        if let approver { add(.approver(approver), "approver") }
        if let check, let node = record.node("check") {
            references += Reference.comparisons(check.condition, at: node, file)
        }
        for entry in record.entries("choices") {
            guard case .scalar(let scalar) = entry.value.content else { continue }
            references.append(
                Reference(
                    target: .step(scalar.text), file: file, position: entry.value.position))
        }
    }
}
