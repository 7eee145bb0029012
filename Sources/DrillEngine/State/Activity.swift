/// What an instant of the drill was spent on; every instant belongs to exactly one.
package enum Activity: String, Codable, Sendable, CaseIterable, CodingKeyRepresentable {
    case detect
    case decide
    case awaitApproval = "await_approval"
    case execute
    case verify
    case communicate
    case idle
    case paused
}
