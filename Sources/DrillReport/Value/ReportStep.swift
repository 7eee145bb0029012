import DrillEngine
package import DrillModel

/// A step of the runbook with what became of it.
package struct ReportStep: Hashable, Sendable {
    /// What became of a step, in the words of the report.
    package enum Status: String, Sendable, CaseIterable {
        case completed, failed, skipped
        /// A decision led past it.
        case bypassed
        /// It had been begun and was not settled.
        case unfinished
        case notReached = "not_reached"

        init(_ status: StepRecord.Status) {
            switch status {
            case .pending: self = .notReached
            case .active: self = .unfinished
            case .completed: self = .completed
            case .failed: self = .failed
            case .skipped: self = .skipped
            case .bypassed: self = .bypassed
            }
        }

        /// The status in words.
        package var title: String {
            self == .notReached ? "not reached" : rawValue
        }
    }

    package var id: String
    package var title: String
    package var phase: PhaseID
    package var kind: StepKind
    package var status: Status
    /// When it was begun last.
    package var began: DrillTime?
    package var ended: DrillTime?
    package var by: String?
    /// The operator's note, the reason of a failure or skip, or the choice taken.
    package var note: String?
    package var attempts: Int
    /// How long the runbook says that it takes.
    package var expected: DrillDuration?

    init(_ record: StepRecord, _ step: RunbookStep?) {
        id = record.id
        title = step?.title ?? record.id
        phase = record.phase
        kind = record.kind
        status = Status(record.status)
        began = record.began
        ended = record.ended
        by = record.by
        note = record.note
        attempts = record.attempts
        expected = step?.expected
    }

    /// From its last beginning to its end.
    package var length: DrillDuration? {
        began.flatMap { began in ended.map { $0 - began } }
    }
}
