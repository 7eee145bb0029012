import DrillModel
import DrillSim

extension Rehearsal {
    /// A shipped system, a minute into its day.
    init(of name: String, seed: UInt64, resolution: Simulation.Resolution = .interactive) throws {
        self.init(seed: seed, system: try ShippedSystem.load(name), resolution: resolution)
        pass(60)
    }

    /// Lets so many seconds pass.
    mutating func pass(_ seconds: Int64) {
        advance(toLossPlus: now + seconds - Self.lossAt)
    }

    /// The mean of a metric over so many seconds, which pass.
    mutating func mean(_ metric: String, over seconds: Int64 = 30) -> Double {
        var sum = 0.0
        for _ in 0..<seconds {
            pass(1)
            sum += truth(metric)
        }
        return sum / Double(seconds)
    }
}
