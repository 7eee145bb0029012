import DrillModel

extension Draft {
    /// Looks at every check and wait that is under way.
    mutating func watchChecks() {
        for index in state.activeSteps {
            guard let began = state.steps[index].began else { continue }
            switch state.steps[index].kind {
            case .check, .wait:
                if let check = state.shared.checks[index] {
                    watch(check, at: index, since: began)
                } else if now - began >= expected(at: index) {
                    pass(state.steps[index].id)
                }
            default: continue
            }
        }
    }

    private func expected(at index: Int) -> DrillDuration {
        state.drill.runbook.step(state.steps[index].id)?.expected ?? .zero
    }

    /// Passes once the condition has held for its window, and fails at the limit.
    ///
    /// A window that is being held at the limit may be finished. Without `within` a check has as
    /// long as its window needs, and a wait has no limit.
    private mutating func watch(_ check: Check, at index: Int, since began: DrillTime) {
        let holds = view.seen(check.condition) == .holds
        if holds != (state.steps[index].heldSince != nil) {
            emit(.checkChanged(id: state.steps[index].id, holds: holds))
        }
        let isWait = state.steps[index].kind == .wait
        let limit = check.within ?? (isWait ? nil : check.holdFor ?? .zero)
        if let since = state.steps[index].heldSince {
            if now - since >= check.holdFor ?? .zero { pass(state.steps[index].id) }
        } else if let limit, now - began >= limit {
            emit(.stepFailed(id: state.steps[index].id, reason: shortfall(of: check)))
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
