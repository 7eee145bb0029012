package import DrillModel

/// A drill that is ready to begin.
package struct BriefingContents: Hashable, Sendable {
    package var path: String
    package var drill: Drill
    package var seed: UInt64
    /// Drill seconds a second.
    package var speed: Double
    package var `operator`: String
    /// What the loader found questionable, one line each.
    package var warnings: [String]
    /// How many corrective actions of earlier sessions this drill can close.
    package var openActions: Int

    package init(
        path: String,
        drill: Drill,
        seed: UInt64,
        speed: Double,
        operator: String,
        warnings: [String] = [],
        openActions: Int = 0
    ) {
        self.path = path
        self.drill = drill
        self.seed = seed
        self.speed = speed
        self.operator = `operator`
        self.warnings = warnings
        self.openActions = openActions
    }
}
