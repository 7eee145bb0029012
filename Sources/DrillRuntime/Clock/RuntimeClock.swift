/// The clocks of the machine, as the shell reads them.
package protocol RuntimeClock: Sendable {
    /// Milliseconds that never go back and do not count sleep of the machine.
    var monotonic: Int64 { get }

    /// Milliseconds since 1970 (UTC).
    var wall: Int64 { get }
}
