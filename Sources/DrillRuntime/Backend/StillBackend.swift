import DrillModel

/// The backend of a session that has ended: nothing goes on in it and nothing is seen.
struct StillBackend: Backend {
    mutating func advance(to time: DrillTime) -> [TimedNotice] { [] }

    mutating func perform(_ action: Invocation, id: ActionID) {}

    mutating func inject(_ fault: Invocation) {}

    func sample(of metric: MetricID) -> Sample? { nil }

    var sampledAt: DrillTime? { nil }

    var knowsTruth: Bool { false }

    func truth(of metric: MetricID) -> Double? { nil }

    var dataLoss: DataLoss? { nil }

    func observe() -> Observation { Observation() }
}
