package import DrillModel

/// Everything that a session is determined by: its first event.
package struct SessionInfo: Hashable, Codable, Sendable {
    /// What the session runs against.
    package enum BackendKind: String, Codable, Sendable {
        case simulated, live
    }

    package var backend: BackendKind
    package var `operator`: String
    package var seed: UInt64
    /// The version of the program that began the session.
    package var toolVersion: String
    /// The delay of each scheduled inject after its anchor, drawn from the seed.
    package var schedule: [String: DrillDuration]
    /// The drill's files as they were.
    package var sources: DrillSources

    package init(
        backend: BackendKind,
        operator: String,
        seed: UInt64,
        toolVersion: String,
        schedule: [String: DrillDuration],
        sources: DrillSources
    ) {
        self.backend = backend
        self.operator = `operator`
        self.seed = seed
        self.toolVersion = toolVersion
        self.schedule = schedule
        self.sources = sources
    }
}
