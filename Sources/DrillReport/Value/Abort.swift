package import DrillEngine
package import DrillModel

/// How a drill was aborted, and in what state it left the system.
package struct Abort: Hashable, Sendable {
    package var at: DrillTime
    package var by: String
    package var reason: String
    /// The rollback actions that were performed, in order.
    package var rollbacks: [ActionRecord]
    /// The steady state after the rollback; `nil` while that has not ended.
    package var steadyState: Truth?

    /// The steady state after the rollback as a sentence.
    package var aftermath: String {
        switch steadyState {
        case .holds: "After the rollback the steady state held."
        case .fails: "After the rollback the steady state did not hold."
        case .unknown: "Whether the steady state held after the rollback is unknown."
        case nil: "The rollback has not ended."
        }
    }
}
