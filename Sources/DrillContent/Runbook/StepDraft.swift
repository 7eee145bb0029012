import DrillModel

/// A step with all that stands under its mark, before it has an id.
struct StepDraft {
    var mark: OutlineMark
    var prose: String
    var commands: [CommandBlock]
    var annotation: StepAnnotation?

    /// What the step asks for: what its annotation says, or what follows from what it has.
    var kind: StepKind {
        guard let annotation else { return commands.isEmpty ? .manual : .command }
        if let kind = annotation.kind { return kind }
        if annotation.action != nil { return .action }
        if !annotation.choices.isEmpty { return .decision }
        if annotation.approver != nil { return .approval }
        if annotation.check != nil { return .check }
        return commands.isEmpty ? .manual : .command
    }

    func step(id: String) -> RunbookStep {
        var step = RunbookStep(
            id: id, title: mark.title, prose: prose, kind: kind, commands: commands,
            position: mark.position)
        guard let annotation else { return step }
        step.owner = annotation.owner
        step.expected = annotation.expected
        step.action = annotation.action
        step.check = annotation.check
        step.choices = annotation.choices
        step.approver = annotation.approver
        step.rollback = annotation.rollback
        step.liveRollback = annotation.liveRollback
        step.isIrreversible = annotation.isIrreversible
        step.isOptional = annotation.isOptional
        step.disrupts = annotation.disrupts
        step.decides = annotation.decides
        step.declares = annotation.declares
        return step
    }

    /// Reports what the step's kind needs and its annotation does not give.
    func check(_ findings: Findings) {
        guard let annotation else { return }
        if let explicit = annotation.kind {
            checkNeeds(of: explicit, annotation, findings)
        }
        let owner = annotation.owner ?? .operator
        if let approver = annotation.approver, approver == owner {
            findings.error(
                at: annotation.positions["approver"],
                "nobody approves his or her own step", found: approver.rawValue,
                expected: "a role other than the step's owner")
        }
        if annotation.isIrreversible, annotation.present.contains("rollback") {
            findings.error(
                at: annotation.positions["irreversible"],
                "an irreversible step has no rollback", expected: "one of the two")
        }
        if !annotation.choices.isEmpty, kind != .decision {
            findings.error(
                at: annotation.positions["choices"], "choices in a step that is no decision",
                found: kind.rawValue, expected: "kind: decision")
        }
    }

    private func checkNeeds(
        of kind: StepKind, _ annotation: StepAnnotation, _ findings: Findings
    ) {
        let (needed, isThere): (String, Bool) =
            switch kind {
            case .manual, .communicate: ("", true)
            case .check: ("“check”", annotation.present.contains("check"))
            case .command: ("a fenced shell block", !commands.isEmpty)
            case .action: ("“action”", annotation.present.contains("action"))
            case .decision: ("“choices”", annotation.present.contains("choices"))
            case .approval: ("“approver”", annotation.present.contains("approver"))
            case .wait:
                (
                    "“check” or “expect”",
                    !annotation.present.isDisjoint(with: ["check", "expect"])
                )
            }
        guard !isThere else { return }
        findings.error(
            at: annotation.positions["kind"], "a step of this kind needs more",
            found: kind.rawValue, expected: needed)
    }
}
