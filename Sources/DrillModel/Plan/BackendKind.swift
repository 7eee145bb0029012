/// What a session runs against.
package enum BackendKind: String, Codable, Sendable, CaseIterable {
    case simulated, live
}
