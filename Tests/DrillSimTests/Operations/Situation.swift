import DrillContent
import DrillModel
import DrillSim
import Foundation
import Testing

/// A shipped system with a script: faults and actions at stated seconds, metrics read in between.
struct Situation {
    private(set) var simulation: WatchedSimulation
    private(set) var messages: [String] = []
    private var count = 0

    /// Reads a system file of `Drills/Systems`.
    init(_ name: String, seed: UInt64) throws {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "Drills/Systems/\(name).yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let system = SystemLoader.load(SourceText(path: file.path, text: text))
        simulation = WatchedSimulation(system: try #require(system.value), seed: seed)
    }

    /// The second of the session to which time has been advanced.
    var now: Int64 { simulation.time.milliseconds / 1000 }

    mutating func run(to second: Int64) {
        _ = simulation.advance(to: .seconds(second))
    }

    mutating func inject(_ fault: String) {
        if let invocation = Invocation(fault) { simulation.inject(invocation) }
    }

    /// Carries out an action to its end, up to three times where it fails; returns how it ended.
    @discardableResult
    mutating func carryOut(_ action: String) -> ActionOutcome {
        var outcome = ActionOutcome(succeeded: false, message: "unreadable: \(action)")
        for _ in 1...3 where !outcome.succeeded { outcome = attempt(action) }
        messages.append(outcome.message)
        return outcome
    }

    private mutating func attempt(_ action: String) -> ActionOutcome {
        let failed = ActionOutcome(succeeded: false, message: "never ended: \(action)")
        guard let invocation = Invocation(action) else { return failed }
        count += 1
        simulation.perform(invocation, id: ActionID(count))
        for step in Int64(0)...7200 {
            for notice in simulation.advance(to: .seconds(now + min(step, 1))) {
                if case .actionFinished(ActionID(count), let outcome) = notice.notice {
                    return outcome
                }
            }
        }
        return failed
    }

    /// The true value of a metric now; NaN when there is none.
    func truth(_ metric: String) -> Double {
        MetricID(metric).flatMap { simulation.truth(of: $0) } ?? .nan
    }

    /// The mean of a metric over the seconds up to one.
    mutating func mean(_ metric: String, to second: Int64) -> Double {
        var sum = 0.0
        var values = 0.0
        while now < second {
            run(to: now + 1)
            sum += truth(metric)
            values += 1
        }
        return values > 0 ? sum / values : .nan
    }
}
