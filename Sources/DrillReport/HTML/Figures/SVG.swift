/// Small parts of drawings; positions across are in per cent, so that text keeps its size.
enum SVG {
    /// A drawing of a fixed height and the width of its place.
    ///
    /// - Parameters:
    ///   - title: what it is, shown beside the pointer.
    ///   - alt: what it shows, for those who do not see it; the title where that says it.
    ///   - height: in CSS pixels.
    ///   - shapes: what is drawn.
    /// - Returns: the drawing.
    static func drawing(
        _ title: String, alt: String? = nil, height: Int, _ shapes: [Markup]
    ) -> Markup {
        .tag(
            "svg", ["role": "img", "aria-label": alt ?? title, "height": "\(height)"],
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

    /// A level line, across the whole drawing or a part of it.
    static func level(
        _ name: String, y: Double, from: Double = 0, to: Double = 1
    ) -> Markup {
        .tag(
            "line",
            [
                "class": name, "x1": percent(from), "x2": percent(to), "y1": fixed(y),
                "y2": fixed(y),
            ])
    }

    /// Text at a place; near the right edge it ends there instead of beginning.
    static func text(_ words: String, x: Double, y: Double, name: String = "tick") -> Markup {
        let anchor = x > rightEdge ? "end" : x < leftEdge ? "start" : "middle"
        return .tag(
            "text",
            ["class": name, "x": percent(x), "y": fixed(y), "text-anchor": anchor], .text(words))
    }

    private static let leftEdge = 0.09
    private static let rightEdge = 0.91

    /// Where text at a place begins and ends, as shares of the drawing, if it is so wide.
    static func reach(of x: Double, width: Double) -> ClosedRange<Double> {
        let start = x > rightEdge ? x - width : x < leftEdge ? x : x - width / 2
        return start...start + width
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
