import DrillEngine
import DrillModel
import TerminalKit

/// A condition's line: what is seen of a metric, and what is needed.
enum ComparisonLine {
    static func line(_ comparison: Condition.Comparison, in state: DrillState) -> Line {
        let needed = "\(comparison.relation.rawValue) \(comparison.threshold)"
        guard let value = state.seen(comparison.metric) else {
            return Line("\(comparison.metric) ")
                + Line("unknown", .warning) + Line(" (\(needed))", .muted)
        }
        let holds = comparison.relation.holds(value, comparison.threshold.value)
        let text = "\(Quantity(value, comparison.threshold.unit))"
        return Line("\(comparison.metric) ") + Line(text, holds ? .good : .danger)
            + Line(holds ? " ok (\(needed))" : " not yet (\(needed))", .muted)
    }
}
