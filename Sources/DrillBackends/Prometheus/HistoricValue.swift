/// A value from before the session.
package struct HistoricValue: Hashable, Sendable {
    /// How long ago it was: zero or negative.
    package var secondsFromNow: Double
    package var value: Double
}
