package import DrillHistory
package import DrillModel

/// What there is to run, to read and to look back on.
package struct LibraryContents: Hashable, Sendable {
    /// A drill plan that was found.
    package struct DrillEntry: Hashable, Sendable {
        /// What it is about in a few words: `blocking-schema-change`.
        package var id: String
        package var title: String
        /// `dr`, `incident` or `security`; empty when the file cannot be read.
        package var kind: String
        package var rto: DrillDuration?
        package var rpo: DrillDuration?
        package var path: String
        /// How many errors keep it from running.
        package var errors: Int
        package var strategy: String?
        /// The title of the system that it runs against.
        package var system: String
        package var summary: String
        /// How often it was finished, and how often people took part.
        package var sessions: Int
        package var attended: Int
        /// The verdict's word of the session that was finished last.
        package var lastOutcome: String?
        /// `nil` where the plan has no cadence.
        package var due: Due?
        /// How many corrective actions of its sessions no re-test has closed.
        package var openActions: Int

        package init(
            id: String, title: String, kind: String, rto: DrillDuration? = nil,
            rpo: DrillDuration? = nil, path: String, errors: Int = 0, strategy: String? = nil,
            system: String = "", summary: String = "", sessions: Int = 0,
            attended: Int? = nil, lastOutcome: String? = nil, due: Due? = nil, openActions: Int = 0
        ) {
            self.id = id
            self.title = title
            self.kind = kind
            self.rto = rto
            self.rpo = rpo
            self.path = path
            self.errors = errors
            self.strategy = strategy
            self.system = system
            self.summary = summary
            self.sessions = sessions
            self.attended = attended ?? sessions
            self.lastOutcome = lastOutcome
            self.due = due
            self.openActions = openActions
        }
    }

    /// A runbook that was found.
    package struct RunbookEntry: Hashable, Sendable {
        package var title: String
        package var steps: Int
        /// The day, as written.
        package var lastVerified: String?
        package var path: String
        /// How many steps were performed as they are written now.
        package var verified: Int
        /// How many were performed, and say something else since.
        package var changed: Int
        /// How it stands in words: `7 of 9 steps verified, oldest 41 days, 2 changed since`.
        package var verification: String

        package init(
            title: String, steps: Int, lastVerified: String? = nil, path: String,
            verified: Int = 0, changed: Int = 0, verification: String = ""
        ) {
            self.title = title
            self.steps = steps
            self.lastVerified = lastVerified
            self.path = path
            self.verified = verified
            self.changed = changed
            self.verification = verification
        }
    }

    /// A session of the journal.
    package struct SessionEntry: Hashable, Sendable {
        package var id: String
        /// The drill's title.
        package var title: String
        package var `operator`: String
        /// When it began, for reading.
        package var started: String
        /// The verdict's word; `running` or `interrupted` for a session that has not ended.
        package var outcome: String
        /// Whether it has not ended.
        package var isResumable: Bool
        /// Whether a process has it now, so that nobody else can go on with it.
        package var isRunning: Bool
        package var rta: DrillDuration?
        /// The drill's id.
        package var drill: String

        package init(
            id: String, title: String, operator: String, started: String, outcome: String,
            isResumable: Bool, isRunning: Bool = false, rta: DrillDuration? = nil,
            drill: String = ""
        ) {
            self.id = id
            self.title = title
            self.operator = `operator`
            self.started = started
            self.outcome = outcome
            self.isResumable = isResumable
            self.isRunning = isRunning
            self.rta = rta
            self.drill = drill
        }
    }

    package var drills: [DrillEntry]
    package var runbooks: [RunbookEntry]
    /// Newest first.
    package var sessions: [SessionEntry]

    package init(
        drills: [DrillEntry] = [],
        runbooks: [RunbookEntry] = [],
        sessions: [SessionEntry] = []
    ) {
        self.drills = drills
        self.runbooks = runbooks
        self.sessions = sessions
    }
}
