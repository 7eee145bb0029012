import DrillEngine
import DrillModel

/// A bar for a figure against its target, which is a tick.
enum TargetBar {
    /// - Parameters:
    ///   - measure: the figure and its target.
    ///   - running: how long it has taken so far where there is no figure.
    ///   - name: what is measured.
    ///   - scale: the length that fills the bar; `nil` makes it fit this measure.
    /// - Returns: the bar, empty where nothing is known.
    static func markup(
        _ measure: Score.Measure, running: DrillDuration? = nil, name: String,
        scale: DrillDuration? = nil
    ) -> Markup {
        let actual = measure.actual ?? running
        let longest = scale ?? max(actual ?? .zero, measure.target ?? .zero)
        let whole = Double(max(longest.milliseconds, 1)) * 1.04
        var shapes = [SVG.rect("track", from: 0, to: 1, y: 3, height: 10)]
        if let actual {
            let end = Double(max(actual.milliseconds, 0)) / whole
            shapes.append(SVG.rect(tone(measure), from: 0, to: end, y: 3, height: 10))
        }
        if let target = measure.target {
            shapes.append(
                SVG.line("target", x: Double(target.milliseconds) / whole, from: 0, to: 16))
        }
        return SVG.drawing(title(measure, actual, name), height: 16, shapes)
    }

    private static func tone(_ measure: Score.Measure) -> String {
        switch measure.met {
        case true: "kept"
        case false: "late"
        case nil: "undecided"
        }
    }

    private static func title(
        _ measure: Score.Measure, _ actual: DrillDuration?, _ name: String
    ) -> String {
        "\(name): \(Words.length(actual, else: "no figure")), "
            + "target \(Words.length(measure.target, else: "none"))"
    }
}
