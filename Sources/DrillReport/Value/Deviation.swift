package import DrillModel

/// Where the session left the runbook.
package struct Deviation: Hashable, Sendable {
    /// The sorts of leaving the runbook.
    package enum Kind: String, Sendable, CaseIterable {
        case skipped, bypassed
        case outOfOrder = "out_of_order"
        case freeAction = "free_action"
        case retried
        /// It failed and was left so.
        case failed
        /// A decision led back to it.
        case reopened
        case escalated
        case takenBack = "taken_back"
        /// The injects to come were shown where the operator could see them.
        case revealed

        /// The sort in words.
        package var title: String {
            switch self {
            case .outOfOrder: "out of order"
            case .freeAction: "outside the runbook"
            case .retried: "failed, tried again"
            case .takenBack: "taken back"
            case .revealed: "injects shown"
            case .reopened: "done again"
            default: rawValue
            }
        }
    }

    package var kind: Kind
    package var at: DrillTime
    package var step: String?
    package var sentence: String
}
