import DrillEngine
package import DrillHistory
import DrillModel

/// A session in the history of its drill, in a list.
package struct HistoryRow: CatalogRow, Hashable, Sendable {
    package var id: String
    /// In UTC.
    package var started: String
    package var `operator`: String
    /// Absent for a session that cannot be read.
    package var outcome: String?
    package var backend: String?
    package var seed: UInt64?
    package var rtoSeconds: Double?
    /// Absent where the system did not recover.
    package var rtaSeconds: Double?
    package var rpoSeconds: Double?
    /// Absent where it is not known.
    package var rpaSeconds: Double?
    package var detectSeconds: Double?

    /// The headings of its line.
    package static let titles = [
        "session", "outcome", "backend", "RTA/RTO", "RPA/RPO", "detected", "operator",
    ]

    package init(_ entry: HistoryEntry) {
        id = entry.id
        started = CalendarTime(entry.startedOn).readable
        `operator` = entry.operator
        guard let figures = entry.figures else { return }
        let score = figures.score
        outcome = score.outcome.rawValue
        backend = figures.backend.rawValue
        seed = figures.seed
        rtoSeconds = score.recovery.target?.seconds
        rtaSeconds = score.recovery.actual?.seconds
        rpoSeconds = score.data.target?.seconds
        rpaSeconds = score.data.actual?.seconds
        detectSeconds = score.timeToDetect?.seconds
    }

    /// The id tells when it began.
    package var columns: [String] {
        [
            id, outcome ?? "cannot be read", backend ?? "–",
            Self.measure(rtaSeconds, rtoSeconds), Self.measure(rpaSeconds, rpoSeconds, \.loss),
            Self.text(detectSeconds), self.operator,
        ]
    }

    private static func measure(
        _ actual: Double?, _ target: Double?, _ form: KeyPath<DrillDuration, String> = \.clock
    ) -> String {
        text(actual, form) + (target == nil ? "" : "/\(text(target, form))")
    }

    private static func text(
        _ seconds: Double?, _ form: KeyPath<DrillDuration, String> = \.clock
    ) -> String {
        seconds.map { DrillDuration(seconds: $0)[keyPath: form] } ?? "–"
    }
}
