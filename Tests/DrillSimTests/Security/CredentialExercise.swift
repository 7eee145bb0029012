import DrillModel
import DrillSim

/// A credential drill without people: the key is used at T0, actions are begun at stated times.
///
/// All times are seconds since T0, which is a minute into the session.
struct CredentialExercise {
    static let disruption: Int64 = 60

    /// How each action ended, in the order in which they ended.
    private(set) var outcomes: [ActionOutcome] = []
    private(set) var notices: [TimedNotice] = []
    private var simulation: WatchedSimulation
    private var begun = 0

    init(seed: UInt64) {
        simulation = WatchedSimulation(system: CloudAccounts.system, seed: seed)
        run(to: 0)
        inject("use-stolen-key adversary")
    }

    /// Puts a fault into the system now.
    mutating func inject(_ fault: String) {
        simulation.inject(Self.invocation(fault))
    }

    /// Runs to this many seconds after T0.
    mutating func run(to second: Int64) {
        for notice in simulation.advance(to: .seconds(Self.disruption + second)) {
            notices.append(notice)
            if case .actionFinished(_, let outcome) = notice.notice { outcomes.append(outcome) }
        }
    }

    /// Runs to a time and begins an action there.
    mutating func perform(at second: Int64, _ action: String) {
        run(to: second)
        begun += 1
        simulation.perform(Self.invocation(action), id: ActionID(begun))
    }

    /// Begins each action at its time.
    mutating func follow(_ script: [(second: Int64, action: String)]) {
        for line in script { perform(at: line.second, line.action) }
    }

    /// The true value of a metric now; NaN when there is none.
    func truth(_ metric: String) -> Double {
        MetricID(metric).flatMap { simulation.truth(of: $0) } ?? .nan
    }

    var observation: Observation { simulation.observe() }

    private static func invocation(_ text: String) -> Invocation {
        Invocation(text) ?? Invocation(verb: "unreadable", target: ComponentRef(name: "nothing"))
    }
}
