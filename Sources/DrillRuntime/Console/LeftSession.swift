package import DrillEngine
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
        options = outcome == .interrupted ? Speeds.option(for: exercise.speed, in: state) : ""
    }
}
