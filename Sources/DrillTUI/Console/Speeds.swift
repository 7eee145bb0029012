package import DrillEngine
import DrillModel

/// The speeds at which an exercise can run, in drill seconds a second.
package enum Speeds {
    private static let all: [Double] = [1, 2, 4, 10, 30, 60]

    static func next(after speed: Double) -> Double? {
        all.first { $0 > speed }
    }

    static func previous(before speed: Double) -> Double? {
        all.last { $0 < speed }
    }

    /// What the command line needs for a pace that is not the plan's: ` --speed 4x`, or nothing.
    ///
    /// The pace of a session stands in no event.
    package static func option(for speed: Double, in state: DrillState) -> String {
        let usual = state.drill.plan.backend.simulated?.speed ?? 1
        return state.isLive || speed == usual ? "" : " --speed \(text(speed))"
    }

    /// A speed as the header shows it: `10x`.
    package static func text(_ speed: Double) -> String {
        speed == speed.rounded() ? "\(Int(speed))x" : "\(speed)x"
    }
}
