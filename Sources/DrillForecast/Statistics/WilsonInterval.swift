/// The interval of a share of which a number of independent runs has been seen.
///
/// Wilson's score interval (Wilson, JASA 22, 1927): it stays inside 0 and 1, and keeps its level
/// where few runs, or nearly all, have met.
package struct WilsonInterval: Hashable, Codable, Sendable {
    /// The normal quantile of a two-sided level of 95 %.
    package static let z = 1.959_963_984_540_054

    package var low: Double
    package var high: Double

    /// The 95 % interval.
    ///
    /// - Parameters:
    ///   - hits: the runs in which it happened.
    ///   - runs: all runs; without any the interval is everything.
    package init(hits: Int, of runs: Int) {
        guard runs > 0 else {
            low = 0
            high = 1
            return
        }
        let count = Double(runs)
        let share = Double(hits) / count
        let square = Self.z * Self.z
        let centre = share + square / (2 * count)
        let spread =
            Self.z * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
        let scale = 1 + square / count
        low = hits == 0 ? 0 : max(0, (centre - spread) / scale)
        high = hits == runs ? 1 : min(1, (centre + spread) / scale)
    }
}
