import ArgumentParser

/// What can be measured.
enum Subject: String, CaseIterable, ExpressibleByArgument {
    case eventCore = "event-core"
    case all

    /// The contests of the subject, with peers made ready.
    func contests(_ peers: Peers) -> [Contest] {
        switch self {
        case .eventCore: EventCore.contests(peers)
        case .all: Self.allCases.filter { $0 != .all }.flatMap { $0.contests(peers) }
        }
    }
}
