package import DrillEngine
import DrillModel
import DrillTUI

/// A session as it stood when the console left it.
package struct LeftSession: Hashable, Sendable {
    package let id: String
    package let outcome: Outcome
    /// What the command line needs for the pace that it had, which stands in no event.
    package let options: String

    init(_ exercise: DrillExercise) {
        let state = exercise.driver.state
        id = exercise.driver.id
        outcome = Score(state).outcome
        let usual = state.drill.plan.backend.simulated?.speed ?? 1
        let isUnusual = outcome == .interrupted && !state.isLive && exercise.speed != usual
        options = isUnusual ? " --speed \(Speeds.text(exercise.speed))" : ""
    }
}
