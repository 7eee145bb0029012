import DrillModel

extension PlanReader {
    mutating func injects(_ record: YamlRecord) -> [Inject] {
        var injects: [Inject] = []
        var ids: [(id: String, position: SourcePosition)] = []
        for node in record.items("injects") {
            guard let own = YamlRecord(node, "the inject", keys: PlanKeys.inject, findings)
            else { continue }
            let id = own.required("id", .plainName)
            if let id, let position = own.node("id")?.position { ids.append((id, position)) }
            injects.append(inject(own, id: id ?? "", at: node.position))
        }
        reportRepeatedIDs(ids, of: "inject")
        return injects
    }

    private mutating func inject(
        _ own: YamlRecord, id: String, at position: SourcePosition
    ) -> Inject {
        let fault = own.value("fault", .invocation("a fault"))
        note(fault.map { .fault($0) }, at: own.node("fault")?.position)
        if own.node("fault") == nil, own.node("message") == nil {
            findings.error(
                at: position, "an inject that does nothing", found: id.isEmpty ? nil : id,
                expected: "“fault”, “message” or both")
        }
        return Inject(
            id: id,
            trigger: trigger(own, id: id),
            channel: own.value("channel", .oneOf("a channel")),
            from: own.value("from", .text),
            message: own.value("message", .text),
            fault: fault,
            disrupts: own.value("disrupts", .flag) ?? false,
            needsAnswer: needsAnswer(own),
            position: position)
    }

    /// A value that cannot be read counts as true, so that it is not reported once more where an
    /// answer is expected.
    private func needsAnswer(_ own: YamlRecord) -> Bool {
        own.value("needs_answer", .flag) ?? (own.node("needs_answer") != nil)
    }

    private mutating func trigger(_ own: YamlRecord, id: String) -> Inject.Trigger {
        let present = PlanKeys.triggers.filter { own.entry($0) != nil }
        guard let first = present.first else {
            findings.error(
                at: own.position, "the inject has no time", found: id.isEmpty ? nil : id,
                expected: "one of “at”, “after”, “when”, “by_hand”")
            return .byHand
        }
        for extra in present.dropFirst() {
            findings.error(
                at: own.entry(extra)?.keyPosition, "a second time for one inject", found: extra,
                expected: "one of “at”, “after”, “when”, “by_hand”")
        }
        switch first {
        case "at":
            let range = own.value("at", .durationRange) ?? .zero ... .zero
            return .after(.start, earliest: range.lowerBound, latest: range.upperBound)
        case "after": return after(own)
        case "when":
            let condition = own.value("when", .condition)
            note(condition, own.node("when"))
            return condition.map { .when($0) } ?? .byHand
        default:
            if own.value("by_hand", .flag) == false {
                findings.error(
                    at: own.node("by_hand")?.position, "the inject has no time", found: "false",
                    expected: "by_hand: true, or one of “at”, “after”, “when”")
            }
            return .byHand
        }
    }

    private mutating func after(_ own: YamlRecord) -> Inject.Trigger {
        guard let inner = own.record("after", "“after”", keys: PlanKeys.after) else {
            return .byHand
        }
        let anchor = anchor(inner, "event")
        let delay = inner.value("delay", .durationRange) ?? .zero ... .zero
        return .after(
            anchor ?? .start, earliest: delay.lowerBound, latest: delay.upperBound)
    }

    /// Reads an event and notes the step that it may name.
    mutating func anchor(_ own: YamlRecord, _ key: String) -> Inject.Anchor? {
        let anchor = own.required(key, .anchor)
        if case .step(let id)? = anchor { note(.step(id), at: own.node(key)?.position) }
        return anchor
    }
}
