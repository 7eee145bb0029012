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

    package var columns: [String] {
        let broken = errors == 0 ? "" : "  \(errors) error(s): muster validate \(path)"
        return [id, kind, title + broken, path]
    }
}

/// A runbook in a list.
package struct RunbookRow: CatalogRow, Hashable, Sendable {
    package var id: String
    package var title: String
    package var steps: Int
    package var lastVerified: String?
    package var path: String

    package var columns: [String] {
        [id, "\(steps) steps", lastVerified.map { "verified \($0)" } ?? "never verified", title, path]
    }
}

/// A session in a list.
package struct SessionRow: CatalogRow, Hashable, Sendable {
    package var id: String
    package var drill: String
    package var `operator`: String
    /// In UTC.
    package var started: String
    /// `interrupted` until the session has ended.
    package var outcome: String
    package var recoverySeconds: Double?

    package var columns: [String] {
        let recovery = recoverySeconds.map { "RTA \(Int($0)) s" } ?? "RTA –"
        return [id, drill, outcome, recovery, self.operator]
    }
}
