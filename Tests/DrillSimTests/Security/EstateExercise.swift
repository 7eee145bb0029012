import DrillModel
import DrillSim

/// A ransomware drill without people: it begins at T0, actions are carried out one after the other.
///
/// All times are seconds since T0, which is a minute into the session.
struct EstateExercise {
    static let disruption: Int64 = 60

    private(set) var simulation: WatchedSimulation
    private(set) var messages: [String] = []
    private var count = 0

    init(seed: UInt64) {
        simulation = WatchedSimulation(system: HybridEstate.system, seed: seed)
        run(to: 0)
        if let fault = Invocation("begin intruder") { simulation.inject(fault) }
    }

    /// Seconds since T0.
    var now: Int64 { simulation.time.milliseconds / 1000 - Self.disruption }

    /// Runs to this many seconds after T0.
    mutating func run(to second: Int64) {
        _ = simulation.advance(to: .seconds(Self.disruption + second))
    }

    /// Carries out an action to its end, again where it says so; returns how long it took, in seconds.
    @discardableResult
    mutating func carryOut(_ action: String) -> Int64 {
        let start = now
        for _ in 1...5 {
            let message = attempt(action)
            messages.append(message)
            if !message.hasSuffix("Repeat it.") { break }
        }
        return now - start
    }

    private mutating func attempt(_ action: String) -> String {
        guard let invocation = Invocation(action) else { return "unreadable" }
        count += 1
        simulation.perform(invocation, id: ActionID(count))
        for _ in 0..<20_000 {
            for notice in simulation.advance(to: .seconds(Self.disruption + now + 1)) {
                if case .actionFinished(ActionID(count), let outcome) = notice.notice {
                    return outcome.message
                }
            }
        }
        return "never ended"
    }

    /// Cuts and freezes the estate at a time after T0.
    mutating func stop(at second: Int64) {
        run(to: second)
        carryOut("cut office-net")
        carryOut("freeze office-net")
    }

    /// Restores everything in a clean room and goes back.
    mutating func recoverInCleanRoom() {
        carryOut("prepare clean-room")
        carryOut("restore directory from=locked")
        carryOut("reset-accounts directory")
        carryOut("restore files from=locked")
        carryOut("restore erp-db from=locked")
        carryOut("clean-all clean-room")
        carryOut("return-all clean-room")
    }

    /// The true value of a metric now; NaN when there is none.
    func truth(_ metric: String) -> Double {
        MetricID(metric).flatMap { simulation.truth(of: $0) } ?? .nan
    }
}
