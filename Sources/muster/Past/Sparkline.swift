import DrillModel

/// Values as a line of small bars, from nought to the largest.
enum Sparkline {
    private static let bars = Array("▁▂▃▄▅▆▇█")
    /// As many fit beside the figures.
    private static let most = 10

    /// The newest values; one that is not known is a point.
    static func text(_ values: [DrillDuration?]) -> String {
        let shown = values.suffix(most)
        let largest = max(shown.compactMap { $0?.milliseconds }.max() ?? 0, 1)
        return String(
            shown.map { value in
                guard let value else { return "·" }
                let share = Double(max(value.milliseconds, 0)) / Double(largest)
                return bars[min(bars.count - 1, Int(share * Double(bars.count - 1) + 0.5))]
            })
    }
}
