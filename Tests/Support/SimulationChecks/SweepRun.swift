package import DrillModel
import DrillSim

/// One system under one seed, with a script thrown at it and the checkers watching.
package struct SweepRun: Sendable {
    /// The system.
    package let system: SystemDefinition
    /// The seed of the simulation and of the script.
    package let seed: UInt64
    /// What is done to it.
    package let script: FuzzScript
    /// The seconds that are simulated.
    package let seconds: Int

    /// A run that a seed decides.
    ///
    /// - Parameters:
    ///   - system: the system.
    ///   - seed: decides the simulation's draws and what is thrown at it.
    ///   - seconds: the seconds that are simulated.
    package init(_ system: SystemDefinition, seed: UInt64, seconds: Int = 1200) {
        self.init(
            system, seed: seed, seconds: seconds,
            script: FuzzScript(system, seed: seed, seconds: seconds * 3 / 4))
    }

    /// A run of a given script.
    ///
    /// - Parameters:
    ///   - system: the system.
    ///   - seed: decides the simulation's draws.
    ///   - seconds: the seconds that are simulated.
    ///   - script: what is done to it.
    package init(_ system: SystemDefinition, seed: UInt64, seconds: Int, script: FuzzScript) {
        self.system = system
        self.seed = seed
        self.seconds = seconds
        self.script = script
    }

    /// Runs it twice in each resolution that programs use, and returns what was found.
    ///
    /// Once it looks every ten seconds; the second time nobody looks, and time passes in other
    /// pieces, which must not change anything.
    package func violations() -> [Violation] {
        violations(.interactive) + violations(.bulk)
    }

    private func violations(_ resolution: Simulation.Resolution) -> [Violation] {
        let watched = run(resolution, lookingEvery: 10)
        let alone = run(resolution, lookingEvery: nil)
        guard watched.notices == alone.notices, watched.end == alone.end else {
            let text = firstDifference(watched, alone)
            return watched.violations
                + [Violation(time: .seconds(Int64(seconds)), rule: "replay", text: text)]
        }
        return watched.violations
    }

    /// What a run came to.
    private struct Outcome {
        var violations: [Violation]
        var notices: [TimedNotice]
        var end: Observation
    }

    private func run(_ resolution: Simulation.Resolution, lookingEvery interval: Int?) -> Outcome {
        let simulation = Simulation(system: system, seed: seed, resolution: resolution)
        var watch = Watch(simulation, of: system, isLooking: interval != nil)
        var next = 0
        for look in stride(from: interval ?? seconds, through: seconds, by: interval ?? seconds) {
            let time = DrillTime.seconds(Int64(look))
            while next < script.entries.count, script.entries[next].time <= time {
                watch.advance(to: script.entries[next].time)
                next += 1
                watch.perform(script.entries[next - 1].deed, number: next)
            }
            watch.advance(to: time)
        }
        return Outcome(
            violations: watch.checker.violations, notices: watch.notices,
            end: watch.simulation.observe())
    }

    private func firstDifference(_ one: Outcome, _ other: Outcome) -> String {
        let pairs = zip(one.notices, other.notices)
        if let pair = pairs.first(where: { $0 != $1 }) {
            return "\(pair.0) became \(pair.1)"
        }
        guard one.notices.count == other.notices.count else {
            return "\(one.notices.count) notices became \(other.notices.count)"
        }
        let metrics = (one.end.truth ?? [:]).keys.sorted { "\($0)" < "\($1)" }
        let metric = metrics.first { one.end.truth?[$0] != other.end.truth?[$0] }
        return "the end differs, first in \(metric.map { "\($0)" } ?? "what is seen")"
    }
}
