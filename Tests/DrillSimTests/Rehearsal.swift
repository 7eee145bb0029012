import DrillModel
import DrillSim

/// A simulated shop with a script: what is done at which second, and what came of it.
struct Rehearsal {
    /// The second at which the region is lost.
    static let lossAt: Int64 = 120

    var simulation: WatchedSimulation
    var notices: [TimedNotice] = []
    private var actionCount = 0

    init(
        seed: UInt64 = 1, system: SystemDefinition = ShopFile.system,
        resolution: Simulation.Resolution = .interactive
    ) {
        simulation = WatchedSimulation(system: system, seed: seed, resolution: resolution)
    }

    /// Lets time pass until so many seconds after the region is lost.
    mutating func advance(toLossPlus seconds: Int64) {
        notices += simulation.advance(to: .seconds(Self.lossAt + seconds))
    }

    mutating func loseRegion() {
        advance(toLossPlus: 0)
        inject("region-lost eu-central-1")
    }

    mutating func inject(_ text: String) {
        if let fault = Invocation(text) { simulation.inject(fault) }
    }

    mutating func perform(_ text: String) {
        guard let action = Invocation(text) else { return }
        actionCount += 1
        simulation.perform(action, id: ActionID(actionCount))
    }

    /// Performs an action and lets time pass until it has ended; repeats what failed by chance.
    @discardableResult
    mutating func carryOut(_ text: String) -> ActionOutcome? {
        for _ in 1...4 {
            let outcome = carryOutOnce(text)
            guard let outcome, !outcome.succeeded, outcome.message.contains("Repeat") else {
                return outcome
            }
        }
        return nil
    }

    private mutating func carryOutOnce(_ text: String) -> ActionOutcome? {
        perform(text)
        let id = ActionID(actionCount)
        for second in 0..<600 {
            let fresh = simulation.advance(to: DrillTime.seconds(now + Int64(second == 0 ? 0 : 1)))
            notices += fresh
            for notice in fresh {
                if case .actionFinished(id, let outcome) = notice.notice { return outcome }
            }
        }
        return nil
    }

    /// The second of the session to which time has been advanced.
    var now: Int64 { simulation.time.milliseconds / 1000 }

    func truth(_ metric: String) -> Double {
        guard let id = MetricID(metric) else { return .nan }
        return simulation.truth(of: id) ?? .nan
    }

    /// The lines of the system's own log so far.
    var remarks: [String] {
        notices.compactMap { notice in
            if case .remark(_, let text) = notice.notice { text } else { nil }
        }
    }

    var dataLoss: DataLoss { simulation.observe().dataLoss ?? .none }

    /// Seconds from the loss to the first second of two minutes at 95 % and more; time passes.
    mutating func recovery(until limit: Int64) -> Int64? {
        var since: Int64?
        guard let availability = MetricID("shop.availability") else { return nil }
        while now < Self.lossAt + limit {
            notices += simulation.advance(to: .seconds(now + 1))
            let isHealthy = (simulation.truth(of: availability) ?? 0) >= 0.95
            since = isHealthy ? (since ?? now) : nil
            if let since, now - since >= 120 { return since - Self.lossAt }
        }
        return nil
    }
}
