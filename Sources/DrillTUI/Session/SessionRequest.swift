package import DrillModel

/// A session that the operator wants to begin.
package struct SessionRequest: Hashable, Sendable {
    /// The drill's path.
    package var path: String
    package var seed: UInt64
    /// Drill seconds a second.
    package var speed: Double
    package var backend: BackendKind
    /// Whether it begins whatever the first look at a real environment says.
    package var isSure = false

    package init(
        path: String, seed: UInt64, speed: Double, backend: BackendKind = .simulated
    ) {
        self.path = path
        self.seed = seed
        self.speed = speed
        self.backend = backend
    }
}
