package import DrillModel

/// The backend of a session that has ended: nothing goes on in it and nothing is seen.
package struct StillBackend: Backend {
    package init() {}

    package mutating func advance(to time: DrillTime) -> [TimedNotice] { [] }

    package mutating func perform(_ action: Invocation, id: ActionID) {}

    package mutating func inject(_ fault: Invocation) {}

    package func sample(of metric: MetricID) -> Sample? { nil }

    package var sampledAt: DrillTime? { nil }

    package var knowsTruth: Bool { false }

    package func truth(of metric: MetricID) -> Double? { nil }

    package var dataLoss: DataLoss? { nil }

    package func observe() -> Observation { Observation() }
}
