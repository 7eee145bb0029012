/// What a backend shows at an instant.
package struct Observation: Hashable, Sendable {
    /// What monitoring has: late, and without a value where its collector cannot see.
    package var seen: [MetricID: Sample]
    /// What is so, where the backend can know it (a simulation); `nil` for a live backend.
    package var truth: [MetricID: Double]?
    /// Writes that are lost, or at risk before a promotion; `nil` where it cannot be known yet.
    package var dataLoss: DataLoss?

    package init(
        seen: [MetricID: Sample] = [:],
        truth: [MetricID: Double]? = nil,
        dataLoss: DataLoss? = nil
    ) {
        self.seen = seen
        self.truth = truth
        self.dataLoss = dataLoss
    }
}

extension Observation: Observing {
    package func sample(of metric: MetricID) -> Sample? { seen[metric] }

    package var sampledAt: DrillTime? { seen.values.map(\.takenAt).max() }

    package var knowsTruth: Bool { truth != nil }

    package func truth(of metric: MetricID) -> Double? { truth?[metric] }

    package func observe() -> Observation { self }
}
