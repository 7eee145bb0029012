/// The middle of some figures and how far they lie apart.
struct Spread: Codable {
    var median: Double
    /// The quartiles.
    var low: Double
    var high: Double

    /// The spread of some figures; `nil` when there are none.
    init?(_ figures: [Double]) {
        guard !figures.isEmpty else { return nil }
        let sorted = figures.sorted()
        median = Self.quantile(0.5, of: sorted)
        low = Self.quantile(0.25, of: sorted)
        high = Self.quantile(0.75, of: sorted)
    }

    private static func quantile(_ p: Double, of sorted: [Double]) -> Double {
        let place = p * Double(sorted.count - 1)
        let below = Int(place)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
}
