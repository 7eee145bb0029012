/// The rollback of an aborted drill as it goes on.
package struct RollbackModel: Hashable, Sendable {
    package var selected = 0
    /// Every rollback is to be performed, one after the other.
    package var isRollingBackAll = false
    /// The step whose rollback was asked for last, so that it is asked for once.
    package var lastAsked: String?

    package init() {}
}
