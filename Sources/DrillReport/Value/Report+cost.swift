package import DrillEngine
import DrillModel

extension Report {
    /// The expectations that failed and of which the plan says what that costs, in its order.
    package var costlyFailures: [ExpectationResult] {
        expectations.filter { $0.verdict == .failed && $0.expectation.cost != nil }
    }
}
