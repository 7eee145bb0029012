package import DrillModel
package import DrillSim

/// Watches a simulation from outside and notes what cannot be so.
///
/// It knows the invariants and nothing of how the components keep them: requests are conserved, those
/// of the clients and those at every component, capacity is never exceeded, no acknowledged write disappears unnoticed, time never goes back,
/// shares lie between 0 and 1, and every action ends once.
package struct SimulationChecker: Sendable {
    /// What was found so far, at most a hundred of them.
    package private(set) var violations: [Violation] = []
    private let units: [String: [String: Quantity.Unit]]
    /// Whether only databases acknowledge writes: what others lose no database has acknowledged.
    private let countsWritesInDatabases: Bool
    private var lastTime = DrillTime.start
    private var begun: Set<ActionID> = []
    private var ended: Set<ActionID> = []
    private var lastBalance: Simulation.RequestBalance?

    /// A checker that knows the units of the catalogue's metrics.
    ///
    /// - Parameters:
    ///   - system: the system that is watched.
    ///   - catalogue: what describes its kinds.
    package init(_ system: SystemDefinition, catalogue: ComponentCatalogue = .standard) {
        var units: [String: [String: Quantity.Unit]] = [:]
        for component in system.components {
            let metrics = catalogue.kind(component.kind)?.metrics ?? []
            units[component.ref.description] = Dictionary(
                metrics.map { ($0.name, $0.unit) }, uniquingKeysWith: { first, _ in first })
        }
        self.units = units
        countsWritesInDatabases = !system.components.contains {
            Self.otherKeepers.contains($0.kind)
        }
    }

    /// Notes that an action was ordered, so that its end is expected.
    package mutating func order(_ id: ActionID) {
        begun.insert(id)
    }

    /// Looks at a simulation that has been advanced.
    ///
    /// - Parameters:
    ///   - simulation: the simulation, at the instant to which it was advanced.
    ///   - notices: what it reported meanwhile.
    package mutating func check(_ simulation: Simulation, after notices: [TimedNotice]) {
        checkTime(simulation, notices)
        checkBalance(simulation)
        checkNodes(simulation)
        checkMetrics(simulation)
        checkWrites(simulation)
    }

    private mutating func checkTime(_ simulation: Simulation, _ notices: [TimedNotice]) {
        var last = lastTime
        for notice in notices {
            expect(notice.time >= last, "time", "\(notice) comes after one at \(last)")
            expect(notice.time <= simulation.time, "time", "\(notice) comes from the future")
            last = max(last, notice.time)
            if case .actionFinished(let id, _) = notice.notice {
                expect(begun.contains(id), "actions", "\(id) ends, and nobody began it")
                let isFirst = ended.insert(id).inserted
                expect(isFirst, "actions", "\(id) ends twice")
            }
        }
        let before = lastTime
        expect(simulation.time >= before, "time", "the simulation went back from \(before)")
        lastTime = simulation.time
    }

    private mutating func checkBalance(_ simulation: Simulation) {
        let balance = simulation.requestBalance
        let gap = balance.offered - balance.accountedFor
        expect(
            gap.magnitude <= 1e-6 * max(1, balance.offered), "requests",
            "\(balance.offered) made, \(balance.accountedFor) accounted for")
        let before = lastBalance ?? balance
        let counts = [
            (balance.offered, before.offered), (balance.succeeded, before.succeeded),
            (balance.givenUp, before.givenUp),
        ]
        for (now, before) in counts {
            expect(now >= before - 1e-9 * before, "requests", "a count fell: \(before) → \(now)")
        }
        expect(balance.underWay >= -1e-6, "requests", "\(balance.underWay) under way")
        lastBalance = balance
    }

    private mutating func checkNodes(_ simulation: Simulation) {
        for node in simulation.nodeBalances {
            let gap = node.arrived - node.accountedFor
            expect(
                gap.magnitude <= 1e-6 * max(1, node.arrived), "requests",
                "\(node.component): \(node.arrived) arrived, \(node.accountedFor) accounted for")
        }
    }

    private mutating func checkMetrics(_ simulation: Simulation) {
        let observation = simulation.observe()
        for (metric, value) in (observation.truth ?? [:]).sorted(by: { "\($0.key)" < "\($1.key)" })
        {
            check(value, of: metric, "truth")
        }
        for (metric, sample) in observation.seen.sorted(by: { "\($0.key)" < "\($1.key)" }) {
            expect(sample.takenAt <= simulation.time, "time", "\(metric) is seen before it is so")
            if let value = sample.value { check(value, of: metric, "seen") }
        }
    }

    /// Kinds besides databases that take writes and can lose them.
    private static let otherKeepers: Set = ["stream", "queue", "global-table", "server"]

    /// Ratios of one amount to another rather than shares of a whole: a shard or a route may be asked
    /// for more than it can do, and cells may have room for more than one of them.
    private static let unbounded: Set = ["hottest_shard", "room", "utilisation"]

    private mutating func check(_ value: Double, of metric: MetricID, _ where: String) {
        expect(value.isFinite, "numbers", "\(metric) is \(value) (\(`where`))")
        let unit = units[metric.component.description]?[metric.name]
        expect(value >= -1e-9, "numbers", "\(metric) is \(value) (\(`where`))")
        if unit == .ratio, !Self.unbounded.contains(metric.name) {
            expect(value <= 1 + 1e-9, "shares", "\(metric) is \(value) (\(`where`))")
        }
    }

    private mutating func checkWrites(_ simulation: Simulation) {
        guard let loss = simulation.dataLoss else { return }
        expect(
            loss.lostWrites >= 0 && loss.span >= .zero, "writes",
            "\(loss.lostWrites) lost in \(loss.span)")
        guard countsWritesInDatabases else { return }
        let acknowledged = simulation.acknowledgedWrites
        expect(
            loss.lostWrites <= acknowledged + 1, "writes",
            "\(loss.lostWrites) lost of \(acknowledged) acknowledged")
    }

    private mutating func expect(_ holds: Bool, _ rule: String, _ text: @autoclosure () -> String) {
        guard !holds, violations.count < 100 else { return }
        violations.append(Violation(time: lastTime, rule: rule, text: text()))
    }
}
