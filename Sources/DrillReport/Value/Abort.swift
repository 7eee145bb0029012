package import DrillEngine
package import DrillModel

/// How a drill was aborted, and in what state it left the system.
package struct Abort: Hashable, Sendable {
    /// A step that a person has undone where the system has no action for it.
    package struct ByHand: Hashable, Sendable {
        package var at: DrillTime
        package var step: String
        package var by: String
    }

    package var at: DrillTime
    package var by: String
    package var reason: String
    /// The rollback actions that were performed, in order.
    package var rollbacks: [ActionRecord]
    package var byHand: [ByHand]
    /// The steps that could have been rolled back and were not, newest first.
    package var notRolledBack: [String]
    /// The steady state at the end; `nil` while the abort has not ended.
    package var steadyState: Truth?

    /// Whether anything was rolled back, or the attempt was made.
    package var hasRolledBack: Bool { !rollbacks.isEmpty || !byHand.isEmpty }

    /// What the abort left behind, as a sentence.
    package var aftermath: String {
        guard let steadyState else {
            return hasRolledBack
                ? "The rollback has not ended." : "Nothing has been rolled back so far."
        }
        return Self.aftermath(steadyState, hasRolledBack: hasRolledBack)
    }

    /// The steady state at the end of an abort, which speaks of a rollback only if there was one.
    static func aftermath(_ steadyState: Truth, hasRolledBack: Bool) -> String {
        let when = hasRolledBack ? "After the rollback" : "Nothing was rolled back; at the end"
        return switch steadyState {
        case .holds: "\(when) the steady state held."
        case .fails: "\(when) the steady state did not hold."
        case .unknown: "\(when) it was not known whether the steady state held."
        }
    }
}

extension DrillState {
    /// Whether an aborted drill has rolled anything back, or tried to.
    var hasRolledBack: Bool {
        !rolledBackByHand.isEmpty || !rollbackActions.isEmpty
    }

    /// The actions that undo a step, in order.
    var rollbackActions: [ActionRecord] {
        actions.filter { if case .rollback = $0.purpose { true } else { false } }
    }
}
