import ArgumentParser

/// What can be measured.
enum Subject: String, CaseIterable, ExpressibleByArgument {
    case eventCore = "event-core"
    case ticks
    case drills
    case scaling
    case forecast
    case snapshot
    case all

    /// The contests of the subject, with peers made ready.
    func contests(_ peers: Peers) -> [Contest] {
        switch self {
        case .eventCore: EventCore.contests(peers)
        case .ticks: TickBench.contests()
        case .drills: DrillBench.drills(peers)
        case .scaling: DrillBench.scaling()
        case .forecast: ForecastBench.contests(peers)
        case .snapshot: SnapshotBench.contests()
        case .all: Self.allCases.filter { $0 != .all }.flatMap { $0.contests(peers) }
        }
    }
}
