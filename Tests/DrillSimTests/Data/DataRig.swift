import DrillModel
import DrillSim

/// A small simulated system, driven second by second.
struct DataRig {
    var simulation: WatchedSimulation
    private var actionCount = 0
    private(set) var notices: [TimedNotice] = []

    /// Builds a system from the lines of its components.
    init(_ lines: String, seed: UInt64 = 1) {
        simulation = WatchedSimulation(system: ShopFile.system(in: lines), seed: seed)
    }

    /// The second to which time has been advanced.
    var now: Int64 { simulation.time.milliseconds / 1000 }

    mutating func pass(_ seconds: Int64) {
        notices += simulation.advance(to: .seconds(now + seconds))
    }

    mutating func inject(_ text: String) {
        if let fault = Invocation(text) { simulation.inject(fault) }
    }

    /// Performs an action and lets time pass until it has ended.
    ///
    /// - Parameters:
    ///   - text: the action.
    ///   - limit: the seconds after which nobody waits for it any more.
    /// - Returns: how it ended, and the seconds that it took; `nil` when it has not.
    @discardableResult
    mutating func carryOut(
        _ text: String, within limit: Int64 = 20_000
    ) -> (outcome: ActionOutcome, seconds: Int64)? {
        guard let action = Invocation(text) else { return nil }
        actionCount += 1
        let began = now
        simulation.perform(action, id: ActionID(actionCount))
        for second in 0..<limit {
            let fresh = simulation.advance(to: .seconds(began + second))
            notices += fresh
            for notice in fresh {
                guard case .actionFinished(ActionID(actionCount), let outcome) = notice.notice
                else { continue }
                return (outcome, second)
            }
        }
        return nil
    }

    func truth(_ metric: String) -> Double {
        guard let id = MetricID(metric) else { return .nan }
        return simulation.truth(of: id) ?? .nan
    }

    var dataLoss: DataLoss { simulation.observe().dataLoss ?? .none }
}
