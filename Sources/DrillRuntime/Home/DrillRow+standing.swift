package import DrillHistory
package import DrillJournal
import DrillEngine
import DrillModel

extension [DrillRow] {
    /// The rows with what came of each drill's sessions, and when it is due.
    ///
    /// - Parameters:
    ///   - headers: every session, newest first.
    ///   - wall: the wall clock now, in ms since 1970 (UTC).
    /// - Returns: the rows; sessions that have not ended do not count, nor those on a recording, in which
    ///   nothing is performed. One that was aborted does not put the next one off, nor one that the
    ///   program ran by itself: nobody has rehearsed anything.
    package func standing(among headers: [SessionHeader], at wall: Int64) -> [DrillRow] {
        let finished = Dictionary(
            grouping: headers.filter { $0.summary != nil && $0.backend != .recorded }, by: \.drill)
        return map { row in
            var row = row
            let sessions = finished[row.id] ?? []
            let last = sessions.max { ($0.summary?.endedAt ?? 0) < ($1.summary?.endedAt ?? 0) }
            let attended = sessions.filter { $0.operator != SessionInfo.scriptedOperator }
            let rehearsed = attended.filter { $0.summary?.outcome != .aborted }
                .compactMap { $0.summary?.endedAt }.max()
            row.sessions = sessions.count
            row.attended = attended.count
            row.lastOutcome = last?.summary?.outcome.rawValue
            row.lastBackend = last?.backend?.rawValue
            row.lastRun = last.map { CalendarTime($0.startedAt).readable }
            let due = row.dueStanding(last: rehearsed, at: wall)
            row.due = due?.words(sessions: sessions.count, attended: attended.count)
            row.dueInDays = due?.daysLeft
            row.dueOn = row.dueDay(after: rehearsed)?.description
            return row
        }
    }

    /// The rows with how many corrective actions of each drill are still open.
    package func following(_ actions: [ActionFollowUp]) -> [DrillRow] {
        let open = Dictionary(grouping: actions.open, by: \.origin.drill)
        return map { row in
            var row = row
            row.openActions = open[row.id]?.count ?? 0
            return row
        }
    }
}

extension DrillRow {
    static let secondsPerDay = 86_400.0

    /// How it stands against its cadence, once its sessions are known.
    var standing: Due? {
        guard due != nil else { return nil }
        guard let dueInDays else { return .neverRun }
        return dueInDays < 0 ? .overdue(days: -dueInDays) : .upcoming(days: dueInDays)
    }

    fileprivate func dueDay(after last: Int64?) -> Day? {
        guard let last, let cadenceDays else { return nil }
        return Day(of: last + Int64(cadenceDays * Self.secondsPerDay) * 1000)
    }

    fileprivate func dueStanding(last: Int64?, at wall: Int64) -> Due? {
        let cadence = cadenceDays.map { DrillDuration(seconds: $0 * Self.secondsPerDay) }
        return Due(cadence: cadence, last: last, now: wall)
    }
}
