package import DrillModel

/// Something that people said to each other.
package struct Communication: Hashable, Sendable {
    package var at: DrillTime
    /// The way it went: a channel, or the sort of step.
    package var channel: String
    package var from: String
    package var to: String
    package var text: String
}
