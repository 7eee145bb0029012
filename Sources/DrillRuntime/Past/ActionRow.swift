import DrillEngine
package import DrillHistory
package import DrillModel

/// A corrective action with what has become of it, in a list.
package struct ActionRow: Codable, Hashable, Sendable {
    /// How an action stands, in a word.
    package enum State: String, Codable, Sendable {
        case open, overdue, closed
        case failedAgain = "failed-again"
    }

    /// Its session and its number there: `20261121-013000-k3vq/3`.
    package var id: String
    package var state: State
    package var drill: String
    /// The session in which it was entered, and what that was.
    package var session: String
    package var backend: String
    /// When it was entered, in UTC.
    package var entered: String
    package var finding: String
    package var action: String
    package var owner: String
    /// The day, as written.
    package var due: String?
    /// Absent where it is not late.
    package var overdueDays: Int?
    /// What exposed it: as the debrief holds it, and in words.
    package var exposedBy: String?
    package var exposure: String?
    package var closesWhen: String?
    /// The re-test that closed it, or in which it failed again.
    package var retestSession: String?
    package var retestBackend: String?
    /// The day on which that ended, in UTC.
    package var retestOn: String?
    /// The simulated session that passed what only a live one closes.
    package var passedInSimulation: String?

    /// A row as it stands on a day.
    package init(_ entry: ActionFollowUp, on today: Day) {
        id = entry.id
        drill = entry.origin.drill
        session = entry.origin.id
        backend = entry.origin.kind.rawValue
        let recorded = entry.recorded
        entered = CalendarTime(recorded.enteredOn).readable
        finding = recorded.action.finding
        action = recorded.action.action
        owner = recorded.action.owner
        due = recorded.action.due
        overdueDays = entry.overdue(on: today)
        exposedBy = recorded.action.exposedBy
        exposure = recorded.exposure
        closesWhen = recorded.action.closesWhen
        passedInSimulation = entry.simulatedPass?.session
        switch entry.standing(on: today) {
        case .open: state = .open
        case .overdue: state = .overdue
        case .closed(let retest):
            state = .closed
            take(retest)
        case .failedAgain(let retest):
            state = .failedAgain
            take(retest)
        }
    }

    private mutating func take(_ retest: Retest) {
        retestSession = retest.session
        retestBackend = retest.kind.rawValue
        retestOn = Day(of: retest.on).description
    }
}

extension ActionRow {
    /// The names of its fields, in the order of `fields`.
    package static let heads = [
        "id", "state", "drill", "session", "backend", "entered", "finding", "action", "owner",
        "due",
        "overdue_days", "exposed_by", "exposure", "closes_when", "retest_session",
        "retest_backend", "retest_on", "passed_in_simulation",
    ]

    /// It as fields of a spreadsheet; empty ones are not known.
    package var fields: [String] {
        [
            id, state.rawValue, drill, session, backend, entered, finding, action, owner, due ?? "",
            overdueDays.map(String.init) ?? "", exposedBy ?? "", exposure ?? "", closesWhen ?? "",
            retestSession ?? "", retestBackend ?? "", retestOn ?? "", passedInSimulation ?? "",
        ]
    }
}
