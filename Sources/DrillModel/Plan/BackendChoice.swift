/// What a drill can run against: a simulation, a real environment, or either.
package struct BackendChoice: Hashable, Codable, Sendable {
    package var simulated: SimulatedChoice?
    package var live: LiveEnvironment?

    package init(simulated: SimulatedChoice?, live: LiveEnvironment? = nil) {
        self.simulated = simulated
        self.live = live
    }

    /// A simulation only.
    package static func simulated(
        system: String, seed: UInt64? = nil, speed: Double = 1
    ) -> BackendChoice {
        BackendChoice(simulated: SimulatedChoice(system: system, seed: seed, speed: speed))
    }
}
