import TerminalKit

/// A screen as SVG: text stays text, in whatever fixed font the reader has.
struct ScreenPicture {
    private static let cell = (width: 8.4, height: 18.0)
    private static let margin = 12.0
    private static let ink = "#e4e4e4"
    private static let paper = "#000000"

    private let canvas: Canvas

    init(_ canvas: Canvas) {
        self.canvas = canvas
    }

    var svg: String {
        let width = Double(canvas.size.width) * Self.cell.width + 2 * Self.margin
        let height = Double(canvas.size.height) * Self.cell.height + 2 * Self.margin
        let rows = (0..<canvas.size.height).map(row).joined()
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(number(width)) \(number(height))" \
            font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" shape-rendering="crispEdges">
            <title>The console of a drill</title>
            <rect width="100%" height="100%" rx="8" fill="\(Self.paper)"/>
            \(rows)</svg>

            """
    }

    /// The runs of one row that look alike, from left to right.
    private func row(_ y: Int) -> String {
        var runs: [(x: Int, style: Style, text: [Character])] = []
        for (x, cell) in canvas.row(y).enumerated() where cell.columns > 0 {
            if let last = runs.last, last.style == cell.style,
                Self.isDrawn(cell.character) == Self.isDrawn(last.text[0]),
                last.x + last.text.count == x
            {
                runs[runs.count - 1].text.append(cell.character)
            } else {
                runs.append((x, cell.style, [cell.character]))
            }
        }
        return runs.map { element($0.text, $0.style, x: $0.x, y: y) }.joined()
    }

    private func element(_ text: [Character], _ style: Style, x: Int, y: Int) -> String {
        let isReversed = style.attributes.contains(.reverse)
        let foreground = color(style.foreground) ?? Self.ink
        let background = color(style.background) ?? Self.paper
        let (ink, paper) = isReversed ? (background, foreground) : (foreground, background)
        var result = ""
        if paper != Self.paper {
            result += rectangle(
                x: Double(x), y: Double(y), width: Double(text.count), height: 1, paper)
        }
        if Self.isDrawn(text[0]) {
            for (offset, character) in text.enumerated() {
                result += block(character, x: Double(x + offset), y: Double(y), ink)
            }
        } else if text.contains(where: { $0 != " " }) {
            result += words(text, style.attributes, x: x, y: y, ink)
        }
        return result
    }

    private func words(
        _ text: [Character], _ attributes: Style.Attributes, x: Int, y: Int, _ ink: String
    ) -> String {
        let left = Self.margin + Double(x) * Self.cell.width
        let baseline = Self.margin + Double(y) * Self.cell.height + 13.5
        let length = Double(text.count) * Self.cell.width
        let weight = attributes.contains(.bold) ? " font-weight=\"bold\"" : ""
        let line = attributes.contains(.underline) ? " text-decoration=\"underline\"" : ""
        return "<text x=\"\(number(left))\" y=\"\(number(baseline))\" fill=\"\(ink)\""
            + " textLength=\"\(number(length))\"\(weight)\(line) xml:space=\"preserve\">"
            + "\(escaped(text))</text>\n"
    }

    /// Whether a character is a part of a bar or a chart, which fonts fill unevenly.
    private static func isDrawn(_ character: Character) -> Bool {
        ("\u{2581}"..."\u{2593}").contains(character)
    }

    /// Eighths of a cell from the bottom (▁ to █), from the left (▉ to ▏), or a shade.
    private func block(_ character: Character, x: Double, y: Double, _ ink: String) -> String {
        let value = Int(character.unicodeScalars.first?.value ?? 0x2588)
        switch value {
        case 0x2581...0x2588:
            let height = Double(value - 0x2580) / 8
            return rectangle(x: x, y: y + 1 - height, width: 1, height: height, ink)
        case 0x2589...0x258F:
            let width = Double(0x2590 - value) / 8
            return rectangle(x: x, y: y, width: width, height: 1, ink)
        default:
            return rectangle(x: x, y: y + 0.1, width: 1, height: 0.8, ink, opacity: 0.3)
        }
    }

    /// A rectangle by columns and rows.
    private func rectangle(
        x: Double, y: Double, width: Double, height: Double, _ fill: String, opacity: Double = 1
    ) -> String {
        let shade = opacity == 1 ? "" : " fill-opacity=\"\(opacity)\""
        return "<rect x=\"\(number(Self.margin + x * Self.cell.width))\""
            + " y=\"\(number(Self.margin + y * Self.cell.height))\""
            + " width=\"\(number(width * Self.cell.width))\""
            + " height=\"\(number(height * Self.cell.height))\" fill=\"\(fill)\"\(shade)/>\n"
    }

    /// A colour as it is written; `nil` for the terminal's own.
    private func color(_ color: Color) -> String? {
        guard let parts = color.rgb else { return nil }
        let digits = String(parts, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    private func number(_ value: Double) -> String {
        "\((value * 100).rounded() / 100)"
    }

    private func escaped(_ text: [Character]) -> String {
        text.map { character in
            switch character {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            default: String(character)
            }
        }.joined()
    }
}
