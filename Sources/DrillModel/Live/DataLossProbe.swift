/// A command that says which acknowledged writes did not survive.
///
/// It prints a JSON object: `{"lost_writes": 12, "lost_seconds": 1.5, "at_risk": false}`. Where it
/// cannot know, it fails, and the loss is unknown.
package struct DataLossProbe: Hashable, Codable, Sendable {
    package var script: String
    package var timeout: DrillDuration
    /// How often it is run from T0 on.
    package var interval: DrillDuration

    package init(
        script: String, timeout: DrillDuration = .seconds(30),
        interval: DrillDuration = .seconds(10)
    ) {
        self.script = script
        self.timeout = timeout
        self.interval = interval
    }
}
