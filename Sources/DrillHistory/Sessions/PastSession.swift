package import DrillEngine
package import DrillModel

/// What a session that has ended tells those who look at many: a few facts of its events.
package struct PastSession: Hashable, Codable, Sendable {
    package var id: String
    /// The drill's id and title.
    package var drill: String
    package var title: String
    package var `operator`: String
    /// Whether it was measured on a real environment, not simulated.
    package var isLive: Bool
    /// The wall clock at its beginning and at its end, in ms since 1970 (UTC).
    package var startedOn: Int64
    package var endedOn: Int64
    package var outcome: Outcome
    /// The runbook's id, and who wrote it.
    package var runbook: String
    package var author: String?
    /// The steps that were completed, in the order of the runbook.
    package var performed: [PerformedStep]
    /// What each step, inject and expectation came to, by the reference that `Exposure` writes: whether
    /// it passed; absent where the session does not tell.
    package var verdicts: [String: Bool]
    /// The corrective actions that were entered and not taken back.
    package var actions: [RecordedAction]

    package init(
        id: String, drill: String, title: String, operator: String, isLive: Bool,
        startedOn: Int64, endedOn: Int64, outcome: Outcome, runbook: String,
        author: String? = nil, performed: [PerformedStep] = [], verdicts: [String: Bool] = [:],
        actions: [RecordedAction] = []
    ) {
        self.id = id
        self.drill = drill
        self.title = title
        self.operator = `operator`
        self.isLive = isLive
        self.startedOn = startedOn
        self.endedOn = endedOn
        self.outcome = outcome
        self.runbook = runbook
        self.author = author
        self.performed = performed
        self.verdicts = verdicts
        self.actions = actions
    }
}

extension PastSession {
    /// Whether it was begun before another, by name where both began at one instant.
    package static func isOlder(_ left: PastSession, _ right: PastSession) -> Bool {
        (left.startedOn, left.id) < (right.startedOn, right.id)
    }

    /// Whether people took part; the program ran it by itself otherwise.
    package var isAttended: Bool { `operator` != SessionInfo.scriptedOperator }

    /// The word for what its figures are.
    package var kind: BackendKind { isLive ? .live : .simulated }
}
