import DrillModel

/// A drill in a list.
package struct DrillRow: CatalogRow, Hashable, Sendable {
    package var id: String
    package var title: String
    package var kind: String
    /// In seconds; absent where the plan has none.
    package var rto: Double?
    package var rpo: Double?
    package var path: String
    /// The number of errors that keep the drill from running.
    package var errors: Int
    package var strategy: String?
    /// The title of the system that it runs against.
    package var system: String?
    package var summary: String?
    package var owner: String?
    /// How often it is to be rehearsed.
    package var cadenceDays: Double?
    /// How often it was finished, and how often people took part: the program ran the others by itself.
    package var sessions = 0
    package var attended = 0
    /// The verdict's word of the session that was finished last, and when that began, in UTC.
    package var lastOutcome: String?
    package var lastRun: String?
    /// What that session ran on.
    package var lastBackend: String?
    /// In words, and in days; negative when they are over, absent where it never ran.
    package var due: String?
    package var dueInDays: Int?
    /// The day, in UTC.
    package var dueOn: String?
    /// How many corrective actions of its sessions no re-test has closed.
    package var openActions = 0

    package var columns: [String] {
        let broken = errors == 0 ? "" : "  \(errors) error(s): muster validate \(path)"
        return [id, kind, due ?? "–", record, title + broken, path]
    }

    /// What the last session came to, and on what: `met (simulated)`.
    var last: String? {
        lastOutcome.map { outcome in lastBackend.map { "\(outcome) (\($0))" } ?? outcome }
    }

    private var record: String {
        guard let last else { return "no runs" }
        return "\(sessions) run\(sessions == 1 ? "" : "s"), last \(last)"
    }
}

/// A runbook in a list.
package struct RunbookRow: CatalogRow, Hashable, Sendable {
    package var id: String
    package var title: String
    package var steps: Int
    /// What the runbook says of itself.
    package var lastVerified: String?
    package var path: String
    /// How many steps were performed as they are written now, and how many of them live.
    package var verifiedSteps = 0
    package var verifiedLiveSteps = 0
    /// How many were performed, and say something else since.
    package var changedSteps = 0
    /// The day since which no verified step is without a performance, in UTC, and how long ago that is.
    package var oldestVerified: String?
    package var oldestDays: Int?
    /// All of that in words.
    package var verification: String?

    package var columns: [String] {
        [
            id, "\(verifiedSteps)/\(steps) verified, \(verifiedLiveSteps) live",
            oldestDays.map { "oldest \($0) d" } ?? "–",
            changedSteps > 0 ? "\(changedSteps) changed" : "–",
            lastVerified.map { "says \($0)" } ?? "says nothing", title, path,
        ]
    }
}

/// A session in a list.
package struct SessionRow: CatalogRow, Hashable, Sendable {
    package var id: String
    package var drill: String
    /// Whether it was simulated, live or recorded; absent where the journal does not know.
    package var backend: String?
    package var `operator`: String
    /// In UTC.
    package var started: String
    /// `running` while a process has the session, `interrupted` until it has ended.
    package var outcome: String
    package var recoverySeconds: Double?

    package var columns: [String] {
        let recovery = recoverySeconds.map { "RTA \(DrillDuration(seconds: $0).clock)" } ?? "RTA –"
        return [id, drill, outcome, backend ?? "–", recovery, self.operator]
    }
}
