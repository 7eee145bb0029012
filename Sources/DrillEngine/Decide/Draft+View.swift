import DrillModel

extension Draft {
    /// What conditions are evaluated on: the system as it shows itself now.
    struct View {
        let backend: any Observing

        /// What a condition that judges says, on the truth where that is known.
        func actual(_ condition: Condition) -> Truth {
            condition.evaluate { backend.actual($0) }
        }

        /// What all of some conditions that judge say.
        func actual(all conditions: [Condition]) -> Truth {
            conditions.evaluateAll { backend.actual($0) }
        }

        /// What a condition says that the operator looks at: on what monitoring has.
        func seen(_ condition: Condition) -> Truth {
            condition.evaluate { backend.sample(of: $0)?.value }
        }

        /// What monitoring says of a metric.
        func seen(_ metric: MetricID) -> Double? {
            backend.sample(of: metric)?.value
        }
    }
}
