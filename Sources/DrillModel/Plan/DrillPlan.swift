/// A drill plan: what is rehearsed, its targets, its injects and its abort criteria.
package struct DrillPlan: Hashable, Codable, Sendable {
    /// What sort of disaster is rehearsed.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case dr, incident, security
    }

    /// The recovery strategy that a DR drill proves.
    package enum Strategy: String, Codable, Sendable, CaseIterable {
        case backupRestore = "backup-restore"
        case pilotLight = "pilot-light"
        case warmStandby = "warm-standby"
        case activeActive = "active-active"
    }

    package var id: String
    package var title: String
    package var summary: String
    package var kind: Kind
    package var strategy: Strategy?
    package var owner: String?
    /// How often the drill is due: 90 days for a quarterly one.
    package var cadence: DrillDuration?
    /// The runbook's path, relative to the plan's folder.
    package var runbook: String
    package var objectives: Objectives
    /// What else the first page of the report says of the end, in order.
    package var keyFigures: [KeyFigure]
    /// The target of each phase that has one.
    package var phases: [PhaseID: DrillDuration]
    package var roles: [RoleAssignment]
    package var backend: BackendChoice
    /// The conditions that hold while the system is healthy.
    package var steadyState: [Condition]
    package var recoveredWhen: RecoveryCriterion
    package var abortWhen: [AbortCriterion]
    package var injects: [Inject]
    package var expectations: [Expectation]
    package var notificationClocks: [NotificationClock]
    package var rehearsal: Rehearsal

    package init(
        id: String,
        title: String,
        summary: String = "",
        kind: Kind = .dr,
        strategy: Strategy? = nil,
        owner: String? = nil,
        cadence: DrillDuration? = nil,
        runbook: String,
        objectives: Objectives = Objectives(),
        keyFigures: [KeyFigure] = [],
        phases: [PhaseID: DrillDuration] = [:],
        roles: [RoleAssignment] = [],
        backend: BackendChoice,
        steadyState: [Condition] = [],
        recoveredWhen: RecoveryCriterion,
        abortWhen: [AbortCriterion] = [],
        injects: [Inject] = [],
        expectations: [Expectation] = [],
        notificationClocks: [NotificationClock] = [],
        rehearsal: Rehearsal = Rehearsal()
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.kind = kind
        self.strategy = strategy
        self.owner = owner
        self.cadence = cadence
        self.runbook = runbook
        self.objectives = objectives
        self.keyFigures = keyFigures
        self.phases = phases
        self.roles = roles
        self.backend = backend
        self.steadyState = steadyState
        self.recoveredWhen = recoveredWhen
        self.abortWhen = abortWhen
        self.injects = injects
        self.expectations = expectations
        self.notificationClocks = notificationClocks
        self.rehearsal = rehearsal
    }
}
