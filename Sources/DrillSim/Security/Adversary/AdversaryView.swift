/// What the adversary can find out about the account by trying.
package struct AdversaryView: Hashable, Sendable {
    /// What becomes of calls in its session.
    package enum Calls: Hashable, Sendable {
        case accepted
        /// Some servers refuse already: a revocation is on its way.
        case wavering
        case refused
    }

    /// The ways by which it could assume the role now.
    package var usable: WaysIn
    package var calls: Calls
    package var canMakeKey: Bool
    package var canChangeFunction: Bool

    package init(
        usable: WaysIn, calls: Calls = .accepted, canMakeKey: Bool = true,
        canChangeFunction: Bool = true
    ) {
        self.usable = usable
        self.calls = calls
        self.canMakeKey = canMakeKey
        self.canChangeFunction = canChangeFunction
    }
}
