import DrillModel
import DrillSim

/// An hour in which the reference system loses a region and is failed over to the other.
struct ReferenceDrill {
    /// When the drill ends at the latest.
    private static let end: Int64 = 3600
    /// Seconds for which the system is watched after it has recovered, when the drill may end early.
    private static let watch: Int64 = 300

    private static let script: [(second: Int64, text: String)] = [
        (300, "region-lost north"), (480, "fence north/orders"), (500, "fence north/catalogue"),
        (540, "promote south/orders"), (560, "promote south/catalogue"),
        (700, "shift name to=south/edge share=100%"), (720, "scale south/web instances=16"),
    ]

    private let resolution: Simulation.Resolution
    private let endsEarly: Bool

    init(_ resolution: Simulation.Resolution, endsEarly: Bool = false) {
        self.resolution = resolution
        self.endsEarly = endsEarly
    }

    /// Runs the drill once.
    ///
    /// - Parameter seed: decides every draw.
    /// - Returns: the second in which it ended, and whether the system had recovered.
    func run(seed: UInt64) -> (seconds: Int64, hasRecovered: Bool) {
        var simulation = Simulation(
            system: ReferenceSystem.system, seed: seed, resolution: resolution)
        var next = 0
        var healthySince: Int64?
        simulation.collect(only: ReferenceSystem.watched)
        guard let availability = simulation.place(of: ReferenceSystem.availability) else {
            preconditionFailure("the reference system has no \(ReferenceSystem.availability)")
        }
        for second in 1...Self.end {
            _ = simulation.advance(to: .seconds(second))
            while next < Self.script.count, Self.script[next].second == second {
                perform(Self.script[next].text, number: next, &simulation)
                next += 1
            }
            let isHealthy = simulation.reading(at: availability).map { $0 >= 0.95 } == true
            healthySince = isHealthy ? healthySince ?? second : nil
            if endsEarly, next == Self.script.count, let healthySince,
                second - healthySince >= Self.watch
            {
                return (second, true)
            }
        }
        return (Self.end, healthySince != nil)
    }

    private func perform(_ text: String, number: Int, _ simulation: inout Simulation) {
        guard let invocation = Invocation(text) else {
            preconditionFailure("the reference drill: \(text)")
        }
        if invocation.verb.hasPrefix("region") {
            simulation.inject(invocation)
        } else {
            simulation.perform(invocation, id: ActionID(number))
        }
    }
}
