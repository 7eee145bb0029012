package import DrillModel

/// A stretch of time in which a source of metrics or alerts did not answer.
package struct SilentSource: Hashable, Sendable {
    package let name: String
    package let reason: String
    package let since: DrillTime
    /// `nil` while it is silent.
    package var until: DrillTime?
}
