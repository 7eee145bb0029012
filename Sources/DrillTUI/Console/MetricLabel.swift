import DrillEngine
import DrillModel
import TerminalKit

/// A metric's name with its value and the limit.
enum MetricLabel {
    static func line(_ comparison: Condition.Comparison, in state: DrillState) -> Line {
        let name = Line("\(comparison.metric) ")
        let limit = Line(" (\(comparison.relation.rawValue) \(comparison.threshold))", .muted)
        guard let value = state.seen(comparison.metric) else {
            return name + Line("unknown", .warning) + limit
        }
        let holds = comparison.relation.holds(value, comparison.threshold.value)
        let text = "\(Quantity(value, comparison.threshold.unit))"
        return name + Line(holds ? text : "\(text)!", holds ? .good : .danger) + limit
    }
}
