/// How an action ended.
package struct ActionOutcome: Hashable, Codable, Sendable {
    package var succeeded: Bool
    /// What happened, in a sentence, side effects included.
    package var message: String

    package init(succeeded: Bool, message: String) {
        self.succeeded = succeeded
        self.message = message
    }
}
