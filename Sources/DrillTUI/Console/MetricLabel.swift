import DrillEngine
import DrillModel
import TerminalKit

/// A metric's name with its value, and the limit where there is one.
enum MetricLabel {
    static func line(_ metric: ShownMetric, in state: DrillState) -> Line {
        let name = Line("\(metric.id) ")
        let limit = metric.limit.map { " (\($0.relation.rawValue) \($0.threshold))" } ?? ""
        guard let value = state.seen(metric.id) else {
            return name + Line("unknown", .warning) + Line(limit, .muted)
        }
        let text = "\(Quantity(value, metric.unit))"
        guard let comparison = metric.limit else { return name + Line(text, .title) }
        let holds = comparison.relation.holds(value, comparison.threshold.value)
        return name + Line(holds ? text : "\(text)!", holds ? .good : .danger)
            + Line(limit, .muted)
    }
}
