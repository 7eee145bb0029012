import DrillEngine
import DrillModel
import TerminalKit

/// What is still waited for when the operator has settled every step.
struct WaitText {
    let session: SessionModel

    var lines: [Line] {
        let state = session.state
        guard state.endedAt == nil else { return [Line("The drill has ended.", .title)] }
        let criterion = state.drill.plan.recoveredWhen
        if let recovered = state.recovery.recoveredAt {
            let after = state.disruptedAt.map { " after \((recovered - $0).words)" } ?? ""
            return [
                Line("Press Enter to finish the drill.", .accent),
                Line("The system has recovered\(after).", .good),
            ]
        }
        let needed = criterion.all.flatMap(\.comparisons)
        let visible = needed.filter { state.samples.hasHadValue($0.metric) }
        let values = visible.map { ComparisonLine.line($0, in: state) }
        let hidden =
            visible.count < needed.count
            ? [Line("What monitoring does not show counts as well.", .muted)] : []
        return [heading(criterion)] + values + hidden + [
            Line("Enter finishes now and asks, because the system has not recovered.", .muted)
        ]
    }

    private func heading(_ criterion: RecoveryCriterion) -> Line {
        guard let since = session.state.recovery.healthySince else {
            return Line("Waiting for recovery.", .accent)
        }
        guard session.state.recovery.hasBroken else {
            return Line("Nothing was seen to fail: there is no recovery to time.", .warning)
        }
        let left = max(.zero, criterion.holdFor - (session.now - since))
        return Line("Recovery holds; it must last \(left.clock) more.", .accent)
    }
}
