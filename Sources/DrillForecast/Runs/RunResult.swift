package import DrillModel

/// What one run of a drill came to.
package struct RunResult: Hashable, Sendable {
    /// How a run ended.
    package enum Ending: String, Hashable, Codable, Sendable, CaseIterable, CodingKeyRepresentable {
        case met, missed, aborted
        case timedOut = "timed_out"
    }

    /// A phase of the run.
    package struct Phase: Hashable, Sendable {
        package var id: PhaseID
        /// `nil` for one that was not finished.
        package var took: DrillDuration?
        /// Whether its target was kept; false without a figure.
        package var met: Bool

        package init(id: PhaseID, took: DrillDuration?, met: Bool) {
            self.id = id
            self.took = took
            self.met = met
        }
    }

    package var ending: Ending
    /// RTA; `nil` where the system did not recover.
    package var recovery: DrillDuration?
    package var metRTO: Bool
    /// RPA; `nil` where it is not known.
    package var dataLoss: DrillDuration?
    package var metRPO: Bool
    package var phases: [Phase]
    /// The expectations that failed, by id.
    package var failedExpectations: [String]

    package init(
        ending: Ending,
        recovery: DrillDuration? = nil,
        metRTO: Bool = false,
        dataLoss: DrillDuration? = nil,
        metRPO: Bool = false,
        phases: [Phase] = [],
        failedExpectations: [String] = []
    ) {
        self.ending = ending
        self.recovery = recovery
        self.metRTO = metRTO
        self.dataLoss = dataLoss
        self.metRPO = metRPO
        self.phases = phases
        self.failedExpectations = failedExpectations
    }
}
