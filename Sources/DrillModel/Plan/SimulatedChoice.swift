/// The simulation that a plan asks for.
///
/// Seed and speed are the plan's defaults; the command line overrides them. Without a seed a person
/// meets another one each time, and a scripted run the same one.
package struct SimulatedChoice: Hashable, Codable, Sendable {
    /// The file of the system, relative to the plan's folder.
    package var system: String
    package var seed: UInt64?
    /// Drill seconds a second.
    package var speed: Double

    package init(system: String, seed: UInt64? = nil, speed: Double = 1) {
        self.system = system
        self.seed = seed
        self.speed = speed
    }
}
