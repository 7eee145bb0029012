package import DrillModel

/// Everything that a session is determined by: its first event.
package struct SessionInfo: Hashable, Codable, Sendable {
    package var backend: BackendKind
    package var `operator`: String
    package var seed: UInt64
    /// The version of the program that began the session.
    package var toolVersion: String
    /// The delay of each scheduled inject after its anchor, drawn from the seed.
    package var schedule: [String: DrillDuration]
    /// The drill's files as they were.
    package var sources: DrillSources
    /// The values of the variables of a live environment, secrets left out; `nil` in a simulation.
    package var variables: [String: String]?
    /// The folder of the plan of a live session, where its relative paths begin.
    package var directory: String?
    /// The session whose monitoring is played again; `nil` but on a recorded backend.
    package var recording: String?
    /// What that session was exercised on; `nil` where nobody noted it.
    package var recordedOn: BackendKind?

    /// The operator of a session that the program runs by itself.
    package static let scriptedOperator = "scripted operator"

    package init(
        backend: BackendKind,
        operator: String,
        seed: UInt64,
        toolVersion: String,
        schedule: [String: DrillDuration],
        sources: DrillSources,
        variables: [String: String]? = nil,
        directory: String? = nil,
        recording: String? = nil,
        recordedOn: BackendKind? = nil
    ) {
        self.backend = backend
        self.operator = `operator`
        self.seed = seed
        self.toolVersion = toolVersion
        self.schedule = schedule
        self.sources = sources
        self.variables = variables
        self.directory = directory
        self.recording = recording
        self.recordedOn = recordedOn
    }
}
