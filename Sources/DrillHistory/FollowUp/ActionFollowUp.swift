import DrillEngine
package import DrillModel

/// A corrective action with what has become of it since.
///
/// Nobody closes an action: a later session of the same drill does, in which people pass the step, inject
/// or expectation that exposed it.
package struct ActionFollowUp: Hashable, Sendable {
    /// How an action stands on a day.
    package enum Standing: Hashable, Sendable {
        case open
        case overdue(days: Int)
        case closed(by: Retest)
        /// The last re-test that counts failed.
        case failedAgain(in: Retest)
    }

    /// The session in which it was entered.
    package var origin: PastSession
    package var recorded: RecordedAction
    /// Those that tell something, oldest first.
    package var retests: [Retest]

    init(_ recorded: RecordedAction, of origin: PastSession, in sessions: [PastSession]) {
        self.origin = origin
        self.recorded = recorded
        guard let reference = recorded.action.exposedBy else {
            retests = []
            return
        }
        retests = sessions.compactMap { session in
            guard session.drill == origin.drill, session.id != origin.id, session.isAttended,
                session.startedOn >= recorded.enteredOn, let passed = session.verdict(on: reference)
            else { return nil }
            return Retest(
                session: session.id, on: session.endedOn, isLive: session.isLive, passed: passed)
        }
    }

    /// Every action of the sessions, oldest first.
    ///
    /// - Parameter sessions: every session that has ended, in any order.
    /// - Returns: the actions in the order in which they were entered.
    package static func all(in sessions: [PastSession]) -> [ActionFollowUp] {
        let ordered = sessions.sorted(by: PastSession.isOlder)
        return ordered.flatMap { session in
            session.actions.map { ActionFollowUp($0, of: session, in: ordered) }
        }
    }

    /// Its name, the same whatever happens later: `20261121-013000-k3vq/3`.
    package var id: String { "\(origin.id)/\(recorded.number)" }

    package var due: Day? { recorded.action.due.flatMap(Day.init) }

    /// Whether any session can close it.
    package var canBeRetested: Bool { recorded.action.exposedBy != nil }

    /// The last re-test that counts: what came to light live is only closed live, as a simulation
    /// proves nothing of the real thing; a failure counts wherever it was seen.
    private var decisive: Retest? {
        retests.last { !$0.passed || $0.isLive || !origin.isLive }
    }

    package var isClosed: Bool { decisive?.passed == true }

    /// The last pass that did not close it, because it was simulated and the finding was not.
    package var simulatedPass: Retest? {
        guard let last = retests.last, last.passed, !last.isLive, origin.isLive, !isClosed else {
            return nil
        }
        return last
    }

    /// How many days it is late; `nil` where it is not.
    package func overdue(on today: Day) -> Int? {
        guard !isClosed, let due, due < today else { return nil }
        return today - due
    }

    package func standing(on today: Day) -> Standing {
        if let decisive {
            return decisive.passed ? .closed(by: decisive) : .failedAgain(in: decisive)
        }
        return overdue(on: today).map { .overdue(days: $0) } ?? .open
    }
}

extension PastSession {
    /// What it says of an exposure as an action holds it; an inject may stand there by its id alone.
    fileprivate func verdict(on reference: String) -> Bool? {
        verdicts[reference] ?? verdicts["inject/\(reference)"]
    }
}
