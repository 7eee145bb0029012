package import DrillEngine
package import DrillModel

/// A notification clock of the plan with how it stood when the report was made.
package struct ReportNotice: Hashable, Sendable {
    package var deadline: NotificationDeadline
    /// Whether the notice was given in time; `nil` while that is open.
    package var kept: Bool?
    /// The last instant on the wall clock, in ms since 1970 (UTC), as if the drill were the real case.
    package var dueOn: Int64?
    /// What was left when the notice was given, or when the report was made; negative when late.
    package var margin: DrillDuration?

    init(_ deadline: NotificationDeadline, now: DrillTime, startedOn: Int64) {
        self.deadline = deadline
        kept = deadline.kept(at: now)
        dueOn = deadline.dueAt.map { startedOn + $0.milliseconds }
        margin = deadline.dueAt.map { $0 - (deadline.stoppedAt ?? now) }
    }

    /// How it stands, in words.
    package var standing: String {
        switch (deadline.startedAt, deadline.stoppedAt, kept) {
        case (_, _, true): "kept"
        case (_, .some, false): "late"
        case (_, nil, false): "overdue"
        case (nil, _, _): "not started"
        default: "running"
        }
    }
}
