package import DrillModel

/// A notification clock of the plan in a session: running, kept or late.
package struct NotificationDeadline: Hashable, Sendable {
    package var clock: NotificationClock
    /// `nil` until the event that starts it.
    package var startedAt: DrillTime?
    /// The last instant, in drill time; `nil` until the clock has started, or its cap has.
    package var dueAt: DrillTime?
    /// When the notice was given.
    package var stoppedAt: DrillTime?

    /// Whether the notice was given in time; `nil` while that is open.
    package func kept(at now: DrillTime) -> Bool? {
        guard let dueAt else { return nil }
        if let stoppedAt { return stoppedAt <= dueAt }
        return now > dueAt ? false : nil
    }

    /// The clocks of a session in the plan's order.
    ///
    /// - Parameters:
    ///   - state: the session.
    ///   - startedOn: the wall-clock instant of its beginning, in ms since 1970 (UTC); business
    ///     days are counted from it.
    /// - Returns: one deadline a clock, whether it has started or not.
    package static func all(of state: DrillState, startedOn: Int64) -> [NotificationDeadline] {
        state.drill.plan.notificationClocks.map { clock in
            let start = state.instant(of: clock.startsAt)
            var due = start.map { start in
                switch clock.calendar {
                case .elapsed: start + clock.duration
                case .business:
                    start
                        + BusinessDays.span(
                            of: clock.duration, from: startedOn + start.milliseconds)
                }
            }
            if let cap = clock.cap, let awareness = state.declaredAt {
                due = min(due ?? awareness + cap, awareness + cap)
            }
            let stop = clock.stopsAt.flatMap { state.completion(of: $0) }
            return NotificationDeadline(
                clock: clock, startedAt: start, dueAt: due, stoppedAt: stop)
        }
    }
}
