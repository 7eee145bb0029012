import DrillEngine
package import DrillModel

/// A key figure of the plan with its value at the end.
package struct ReportKeyFigure: Hashable, Sendable {
    package var metric: MetricID
    package var label: String
    /// In the base unit; `nil` where it was not known, or the session has not ended.
    package var value: Double?
    /// `nil` where the system has no such metric.
    package var unit: Quantity.Unit?

    /// The value with its unit: `2.1GB`.
    package var text: String {
        value.map { Quantity($0, unit ?? .count).description } ?? "not known"
    }
}

extension ReportKeyFigure {
    /// The key figures of a session, in the order of its plan.
    static func all(of state: DrillState) -> [ReportKeyFigure] {
        state.drill.plan.keyFigures.map { figure in
            ReportKeyFigure(
                metric: figure.metric, label: figure.label,
                value: state.finalValues[figure.metric].flatMap { $0.isFinite ? $0 : nil },
                unit: state.drill.unit(of: figure.metric))
        }
    }
}
