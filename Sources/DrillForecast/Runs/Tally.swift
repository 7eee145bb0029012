package import DrillModel

/// What some runs of a drill came to, added up so that any sharing-out gives the same sums.
package struct Tally: Hashable, Codable, Sendable {
    /// A phase of the drill over all runs.
    package struct Phase: Hashable, Codable, Sendable {
        package var id: PhaseID
        package var met = 0
        /// How long it took, in ms.
        package var lengths = LogHistogram()
    }

    /// The run that took longest to recover; one that did not recover took longer than any.
    package struct Slowest: Hashable, Codable, Sendable {
        package var run: Int
        /// In ms.
        package var recovery: Int64?

        fileprivate func isSlower(than other: Slowest) -> Bool {
            let mine = recovery ?? .max
            let theirs = other.recovery ?? .max
            return mine == theirs ? run < other.run : mine > theirs
        }
    }

    /// Which runs there are, and which of them met all objectives.
    package private(set) var trail = OutcomeTrail()
    package private(set) var endings: [RunResult.Ending: Int] = [:]
    package private(set) var metRTO = 0
    package private(set) var metRPO = 0
    /// RTA in ms.
    package private(set) var recovery = LogHistogram()
    /// RPA in ms.
    package private(set) var dataLoss = LogHistogram()
    package private(set) var phases: [Phase] = []
    /// In how many runs each expectation failed, by id.
    package private(set) var failures: [String: Int] = [:]
    package private(set) var slowest: Slowest?

    package init() {}

    /// All runs.
    package var runs: Int { recovery.total }

    /// The runs that met all objectives.
    package var met: Int { endings[.met] ?? 0 }

    /// Adds one run.
    package mutating func add(_ result: RunResult, run: Int) {
        trail.add(run: run, met: result.ending == .met)
        endings[result.ending, default: 0] += 1
        metRTO += result.metRTO ? 1 : 0
        metRPO += result.metRPO ? 1 : 0
        recovery.add(result.recovery?.milliseconds)
        dataLoss.add(result.dataLoss?.milliseconds)
        for phase in result.phases {
            let place = self.place(of: phase.id)
            phases[place].met += phase.met ? 1 : 0
            phases[place].lengths.add(phase.took?.milliseconds)
        }
        for id in result.failedExpectations { failures[id, default: 0] += 1 }
        note(Slowest(run: run, recovery: result.recovery?.milliseconds))
    }

    /// Adds the runs of another tally, which has none of this one's.
    package mutating func merge(_ other: Tally) {
        trail.merge(other.trail)
        endings.merge(other.endings, uniquingKeysWith: +)
        metRTO += other.metRTO
        metRPO += other.metRPO
        recovery.merge(other.recovery)
        dataLoss.merge(other.dataLoss)
        for phase in other.phases {
            let place = self.place(of: phase.id)
            phases[place].met += phase.met
            phases[place].lengths.merge(phase.lengths)
        }
        failures.merge(other.failures, uniquingKeysWith: +)
        if let slowest = other.slowest { note(slowest) }
    }

    private mutating func note(_ candidate: Slowest) {
        guard let slowest, !candidate.isSlower(than: slowest) else {
            self.slowest = candidate
            return
        }
    }

    /// The place of a phase in the list, which is in the order of phases.
    private mutating func place(of id: PhaseID) -> Int {
        if let place = phases.firstIndex(where: { $0.id == id }) { return place }
        let place = phases.firstIndex { $0.id > id } ?? phases.count
        phases.insert(Phase(id: id), at: place)
        return place
    }
}
