package import DrillModel

/// What a forecast is of: everything that decides its runs, and the words for it.
///
/// Parts of one forecast have equal subjects; nothing else may be added up.
package struct ForecastSubject: Hashable, Codable, Sendable {
    /// A phase of the drill with its target in ms.
    package struct Phase: Hashable, Codable, Sendable {
        package var id: PhaseID
        package var target: Int64?

        package init(id: PhaseID, target: Int64?) {
            self.id = id
            self.target = target
        }
    }

    package var drill: String
    package var title: String
    package var toolVersion: String
    package var planDigest: String
    package var runbookDigest: String
    package var systemDigest: String
    package var seed: UInt64
    /// All runs of the forecast.
    package var runs: Int
    /// In ms; `nil` where the plan has no such objective.
    package var rto: Int64?
    package var rpo: Int64?
    package var phases: [Phase]
    /// What the figures are conditional on, in sentences.
    package var assumptions: [String]

    package init(
        drill: String,
        title: String,
        toolVersion: String,
        planDigest: String,
        runbookDigest: String,
        systemDigest: String,
        seed: UInt64,
        runs: Int,
        rto: Int64? = nil,
        rpo: Int64? = nil,
        phases: [Phase] = [],
        assumptions: [String] = []
    ) {
        self.drill = drill
        self.title = title
        self.toolVersion = toolVersion
        self.planDigest = planDigest
        self.runbookDigest = runbookDigest
        self.systemDigest = systemDigest
        self.seed = seed
        self.runs = runs
        self.rto = rto
        self.rpo = rpo
        self.phases = phases
        self.assumptions = assumptions
    }

    /// The first difference that forbids adding up, in words; `nil` where there is none.
    func difference(from other: ForecastSubject) -> String? {
        let parts: [(String, String, String)] = [
            ("drill", drill, other.drill),
            ("version of muster", toolVersion, other.toolVersion),
            ("plan", planDigest, other.planDigest),
            ("runbook", runbookDigest, other.runbookDigest),
            ("system", systemDigest, other.systemDigest),
            ("seed", "\(seed)", "\(other.seed)"),
            ("number of runs", "\(runs)", "\(other.runs)"),
        ]
        if let part = parts.first(where: { $1 != $2 }) {
            return "another \(part.0) (“\(part.2)”, not “\(part.1)”)"
        }
        return self == other ? nil : "other targets or assumptions"
    }
}
