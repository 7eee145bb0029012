import DrillModel

extension Draft {
    /// Looks at every check and wait that is under way.
    mutating func watchChecks() {
        for index in state.steps.indices where state.steps[index].status == .active {
            let record = state.steps[index]
            guard record.kind == .check || record.kind == .wait,
                let step = state.drill.runbook.step(record.id), let began = record.began
            else { continue }
            if let check = step.check {
                watch(check, of: record, since: began)
            } else if now - began >= step.expected ?? .zero {
                pass(record.id)
            }
        }
    }

    /// Passes once the condition has held for its window, and fails at the limit.
    ///
    /// A window that is being held at the limit may be finished. Without `within` a check has as
    /// long as its window needs, and a wait has no limit.
    private mutating func watch(_ check: Check, of record: StepRecord, since began: DrillTime) {
        let holds = view.seen(check.condition) == .holds
        if holds != (record.heldSince != nil) {
            emit(.checkChanged(id: record.id, holds: holds))
        }
        let limit = check.within ?? (record.kind == .wait ? nil : check.holdFor ?? .zero)
        if let since = state.record(record.id)?.heldSince {
            if now - since >= check.holdFor ?? .zero { pass(record.id) }
        } else if let limit, now - began >= limit {
            emit(.stepFailed(id: record.id, reason: shortfall(of: check)))
        }
    }

    private mutating func pass(_ id: String) {
        emit(.stepCompleted(id: id, by: state.record(id)?.by ?? by, note: nil))
        goOn(after: id)
    }

    /// What the check saw instead, in words.
    private func shortfall(of check: Check) -> String {
        let values = check.condition.comparisons.map { comparison in
            guard let value = view.seen(comparison.metric) else {
                return "\(comparison.metric) is unknown"
            }
            return "\(comparison.metric) is \(Quantity(value, comparison.threshold.unit))"
        }
        let limit = check.within.map { " within \($0)" } ?? ""
        return "did not hold\(limit): \(values.joined(separator: ", "))"
    }
}
