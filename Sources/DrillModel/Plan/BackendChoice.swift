/// What the drill runs against.
package enum BackendChoice: Hashable, Codable, Sendable {
    /// The simulated system in a file, relative to the plan's folder.
    ///
    /// `seed` and `speed` are the plan's defaults; the command line overrides them. Without a seed
    /// a person meets another one each time, and a scripted run the same one.
    case simulated(system: String, seed: UInt64?, speed: Double)
}
