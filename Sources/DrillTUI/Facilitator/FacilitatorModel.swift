/// What the facilitator looks at.
package struct FacilitatorModel: Hashable, Sendable {
    /// The inject that the keys act on; `nil` is the first of the list.
    package var selected: String?

    package init() {}
}
