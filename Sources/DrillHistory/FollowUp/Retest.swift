package import DrillModel

/// What a later session of the same drill says of a corrective action.
package struct Retest: Hashable, Sendable {
    package var session: String
    /// The wall clock at the end of that session, in ms since 1970 (UTC).
    package var on: Int64
    package var isLive: Bool
    /// Whether what had exposed the finding passed this time.
    package var passed: Bool

    /// The word for what it proves.
    package var kind: BackendKind { isLive ? .live : .simulated }
}
