extension Simulation {
    /// How finely time is divided.
    package struct Resolution: Hashable, Sendable {
        /// Steps of the request flow in a second, at least one.
        package let subSteps: Int
        /// For how many seconds at most a flow that has become steady is taken to repeat its last one.
        package let longestRest: Int

        /// - Parameters:
        ///   - subSteps: steps of the request flow in a second.
        ///   - longestRest: seconds for which a steady flow may rest; 0 steps every second.
        package init(subSteps: Int, longestRest: Int = 0) {
            self.subSteps = max(1, subSteps)
            self.longestRest = max(0, longestRest)
        }

        /// For somebody who watches: four steps follow a surge closely, and every second has its noise.
        package static let interactive = Resolution(subSteps: 4)

        /// For many runs of which the outcome counts: two steps, and rests of up to 29 seconds.
        ///
        /// What that changes in the outcomes is printed by `muster-bench oracle`.
        package static let bulk = Resolution(subSteps: 2, longestRest: 29)
    }
}
