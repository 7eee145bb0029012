internal import DrillModel

extension DNS {
    /// The health checks of a failover record, in the manner of Route 53.
    struct HealthChecks: Sendable {
        /// Fewer checkers than this find nothing wrong with an end that is there: 18 % (Route 53).
        private static let enoughCheckers = 0.18

        let interval: Int64
        private let failures: Int
        /// Whether they decide what the record says; who changes it by hand ends that.
        var decide: Bool
        /// What they say of each target, and how many in a row have said otherwise.
        private var findings: ContiguousArray<(isHealthy: Bool, contradictions: Int)>

        init(_ setup: ComponentSetup, targets: Int) {
            interval = max(1000, setup.milliseconds("check_interval"))
            failures = max(1, setup.count("check_failures"))
            decide = setup.text("routing") == "failover"
            findings = ContiguousArray(repeating: (true, 0), count: targets)
        }

        /// The first target that is healthy; the first of all where none is, as the record has to say
        /// something.
        var choice: Int { findings.firstIndex { $0.isHealthy } ?? 0 }

        /// How many targets they find healthy.
        var healthyCount: Int { findings.count { $0.isHealthy } }

        /// Notes which share of the checkers got an answer from a target.
        mutating func note(_ share: Double, of target: Int) {
            let isHealthy = share > Self.enoughCheckers
            guard isHealthy != findings[target].isHealthy else {
                findings[target].contradictions = 0
                return
            }
            findings[target].contradictions += 1
            if findings[target].contradictions >= failures { findings[target] = (isHealthy, 0) }
        }
    }

    /// The codes of its events.
    private enum Code {
        static let check = 0
        static let change = 1
    }

    /// How long a checker waits for an answer, in seconds: 4 s for the connection and 2 s for the answer
    /// (Route 53).
    private static let checkPatience = 6.0

    static func start(_ slot: Int, in world: inout World) {
        guard world.dns[slot].checks.decide else { return }
        world.schedule(
            after: world.dns[slot].checks.interval, for: world.dns[slot].index, code: Code.check)
    }

    static func handle(_ event: Event, _ slot: Int, in world: inout World) {
        guard world.dns[slot].checks.decide else { return }
        guard event.code == Code.check else { return failOver(slot, in: &world) }
        let before = world.dns[slot].checks.choice
        for target in world.dns[slot].targets.indices {
            let component = world.dns[slot].targets[target].component
            let answer = world.flow.answer(of: component, within: checkPatience)
            world.dns[slot].checks.note(
                world.reach(component) * answer.read.succeeded, of: target)
        }
        if world.dns[slot].checks.choice != before {
            world.schedule(
                after: world.dns[slot].timeToChange(UInt64(world.now)),
                for: world.dns[slot].index, code: Code.change)
        }
        start(slot, in: &world)
    }

    /// Gives everybody the target that the checks have chosen.
    private static func failOver(_ slot: Int, in world: inout World) {
        let choice = world.dns[slot].checks.choice
        guard world.dns[slot].targets[choice].record < 1 else { return }
        world.dns[slot].change(choice, share: 1, at: world.now)
        let target = world.places[world.dns[slot].targets[choice].component].ref
        world.remark(
            world.dns[slot].index, "Health checks: the record sends everybody to \(target).")
    }

    /// Most checks find what the one before found.
    static func changesFlow(by event: Event) -> Bool { event.code == Code.change }
}
