import DrillEngine
import DrillHistory
import DrillModel
import DrillReport
import Testing

/// Pages of the history of drills whose sessions went in different ways.
enum Histories {
    private static let day: Int64 = 86_400_000
    /// 2026-11-01 00:00 UTC.
    private static let first: Int64 = 1_793_491_200_000

    /// Two drills: one with sessions of every outcome and backend, one with a title that is markup.
    static func several() throws -> String {
        let hostile = HostileTextTests.hostile
        return render([
            try failover(),
            record("hostile", hostile, [("Rosa " + hostile, try Sessions.small())], due: hostile),
        ])
    }

    /// One drill, as `muster history DRILL --format html` has it.
    static func single() throws -> String { render([try failover()]) }

    private static func failover() throws -> DrillRecord {
        record(
            "failover", "Region failover",
            [
                ("Rosa", try Sessions.rich()), ("Rosa", try Sessions.aborted()),
                ("Omar Haddad", try Sessions.relapsed()), ("Omar Haddad", try Sessions.small()),
                ("Ines Moreau", try LiveSessions.measured()), ("Rosa", try Sessions.interrupted()),
            ], due: "overdue 12 d", unreadable: true)
    }

    private static func render(_ records: [DrillRecord]) -> String {
        HTMLHistory.render(records, on: first + 400 * day, toolVersion: "0.1.0")
    }

    /// A drill with a session a month, the oldest first.
    private static func record(
        _ id: String, _ title: String, _ sessions: [(operator: String, exercise: Exercise)],
        due: String, unreadable: Bool = false
    ) -> DrillRecord {
        var entries: [HistoryEntry] = []
        var past: [PastSession] = []
        for (index, session) in sessions.enumerated() {
            let (name, started) = ("\(id)-\(index)", first + Int64(index) * 30 * day)
            let state = session.exercise.state
            entries.append(
                HistoryEntry(
                    id: name, operator: session.operator, startedOn: started,
                    reading: .figures(SessionFigures(state, files: ""))))
            let events = session.exercise.events.map {
                (event: $0.event, wall: started + $0.time.milliseconds)
            }
            if var read = PastSession(id: name, startedOn: started, state: state, events: events) {
                read.operator = session.operator
                past.append(read)
            }
        }
        if unreadable {
            entries.append(
                HistoryEntry(
                    id: "\(id)-x", operator: "Rosa", startedOn: first + 300 * day,
                    reading: .unreadable("its plan is damaged")))
        }
        return DrillRecord(
            id: id, history: HistoryContents(title: title, sessions: entries.reversed()),
            people: PeopleRisk(past), actions: ActionFollowUp.all(in: past).byUrgency, due: due)
    }
}
