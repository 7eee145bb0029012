/// How a number is read off a real environment.
package enum Probe: Hashable, Codable, Sendable {
    /// A PromQL expression that gives one number.
    case query(String)
    case http(HTTPProbe)
    /// Whether a connection to `host:port` is accepted: 1 or 0.
    case tcp(address: String)
    case command(CommandProbe)
}
