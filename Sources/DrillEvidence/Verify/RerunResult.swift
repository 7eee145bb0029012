/// What came of running a simulated session again.
package enum RerunResult: Hashable, Sendable {
    /// The same events came, byte for byte, from so many commands.
    case same(commands: Int)
    case differs(Discrepancy)
    /// It cannot be run again, or a difference would prove nothing.
    case notPossible(String)
}
