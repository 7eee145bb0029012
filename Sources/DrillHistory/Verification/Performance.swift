package import DrillModel

/// A time that a step was performed successfully.
package struct Performance: Hashable, Sendable {
    package var session: String
    /// The wall clock when it was completed, in ms since 1970 (UTC).
    package var on: Int64
    package var by: String
    package var isLive: Bool
    /// Whether the step said then what it says now.
    package var isCurrent: Bool

    /// The word for what it proves.
    package var kind: BackendKind { isLive ? .live : .simulated }
}
