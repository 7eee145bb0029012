import DrillModel

/// A line above the footer: the answer to what the operator did last.
package struct Toast: Hashable, Sendable {
    /// How much the line asks for attention.
    package enum Kind: Hashable, Sendable {
        case notice, refusal, failure
    }

    package var kind: Kind
    package var text: String
    /// The exercise time at which the console went on with the line on it.
    var seenAt: DrillTime?

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
