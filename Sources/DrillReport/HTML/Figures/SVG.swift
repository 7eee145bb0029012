/// Small parts of drawings; positions across are in per cent, so that text keeps its size.
enum SVG {
    /// A drawing of a fixed height and the width of its place, with a title for those who do not see it.
    static func drawing(_ title: String, height: Int, _ shapes: [Markup]) -> Markup {
        .tag(
            "svg", ["role": "img", "aria-label": title, "height": "\(height)"],
            [.tag("title", [:], .text(title))] + shapes)
    }

    static func rect(
        _ name: String, from: Double, to: Double, y: Int, height: Int, title: String? = nil
    ) -> Markup {
        .tag(
            "rect",
            [
                "class": name, "x": percent(from), "y": "\(y)",
                "width": percent(max(to - from, 0)), "height": "\(height)",
            ],
            title.map { [.tag("title", [:], .text($0))] } ?? [])
    }

    static func line(_ name: String, x: Double, from: Int, to: Int) -> Markup {
        .tag(
            "line",
            ["class": name, "x1": percent(x), "x2": percent(x), "y1": "\(from)", "y2": "\(to)"])
    }

    static func level(_ name: String, y: Double) -> Markup {
        .tag("line", ["class": name, "x1": "0%", "x2": "100%", "y1": fixed(y), "y2": fixed(y)])
    }

    /// Text at a place; near the right edge it ends there instead of beginning.
    static func text(_ words: String, x: Double, y: Double, name: String = "tick") -> Markup {
        let anchor = x > 0.85 ? "end" : x < 0.05 ? "start" : "middle"
        return .tag(
            "text",
            ["class": name, "x": percent(x), "y": fixed(y), "text-anchor": anchor], .text(words))
    }

    /// A share as per cent with two decimals.
    static func percent(_ share: Double) -> String { fixed(share * 100) + "%" }

    /// A number with at most two decimals, the same on every machine.
    static func fixed(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
        guard rest > 0 else { return "\(sign)\(whole)" }
        let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
        return "\(sign)\(whole).\(digits)"
    }
}
