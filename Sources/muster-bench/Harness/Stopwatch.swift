import Foundation

/// Measures how long work takes.
enum Stopwatch {
    /// How many of `count` things a second the work did.
    static func rate(of count: Int, _ work: () throws -> Void) rethrows -> Double {
        Double(count) / (try seconds(work))
    }

    /// The seconds that the work took by the clock on the wall.
    static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let elapsed = try ContinuousClock().measure(work)
        return Double(elapsed.components.seconds)
            + Double(elapsed.components.attoseconds) * 1e-18
    }

    /// The seconds that a processor worked for it, which others on the machine do not lengthen much.
    static func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
        let start = clock()
        try work()
        return Double(clock() - start) / 1e6
    }
}
