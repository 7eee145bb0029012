/// Measures how long work takes.
enum Stopwatch {
    /// How many of `count` things a second the work did.
    static func rate(of count: Int, _ work: () throws -> Void) rethrows -> Double {
        Double(count) / (try seconds(work))
    }

    /// The seconds that the work took.
    static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let elapsed = try ContinuousClock().measure(work)
        return Double(elapsed.components.seconds)
            + Double(elapsed.components.attoseconds) * 1e-18
    }
}
