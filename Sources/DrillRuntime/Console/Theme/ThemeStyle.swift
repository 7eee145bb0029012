import TerminalKit

/// A style in words: `#ffffff on #005f87 bold`.
enum ThemeStyle {
    /// A word that is not part of a style, with what could stand there.
    struct Mistake: Error {
        let word: ThemeWord
        let message: String
        let expected: String
        var candidates: [String] = []
    }

    private static let attributes: [(name: String, value: Style.Attributes)] = [
        ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
    ]

    /// The terminal's own colours by their numbers.
    private static let palette =
        [
            "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
        ].flatMap { [$0] }
        + [
            "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
        ].map { "bright-\($0)" }

    /// The style of a role.
    ///
    /// - Parameters:
    ///   - words: what stands after the colon: a colour, `on` another, attributes.
    ///   - name: what stands before it.
    /// - Returns: the style.
    /// - Throws: the first word that is not part of one.
    static func style(_ words: [ThemeWord], of name: ThemeWord) throws(Mistake) -> Style {
        guard let first = words.first else {
            throw Mistake(
                word: name, message: "no colour after the colon",
                expected: "a style such as `#ffffff on #000000 bold`")
        }
        var style = Style(try color(first))
        var rest = words.dropFirst()
        if let on = rest.first, on.text == "on" {
            rest = rest.dropFirst()
            guard let background = rest.popFirst() else {
                throw Mistake(
                    word: on, message: "no colour after “on”", expected: expectedColors)
            }
            style.background = try color(background)
        }
        for word in rest { style.attributes.insert(try attribute(word)) }
        return style
    }

    private static let expectedColors =
        "`#rrggbb`, `default`, or one of \(palette.prefix(8).joined(separator: ", ")), also with "
        + "`bright-`"

    private static func color(_ word: ThemeWord) throws(Mistake) -> Color {
        if word.text == "default" { return .standard }
        if let index = palette.firstIndex(of: word.text) { return .palette(UInt8(index)) }
        let digits = word.text.dropFirst()
        guard word.text.first == "#", digits.count == 6, digits.allSatisfy(\.isHexDigit),
            let value = UInt32(digits, radix: 16)
        else {
            throw Mistake(
                word: word, message: "not a colour", expected: expectedColors,
                candidates: palette + ["default"])
        }
        return .rgb(
            red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    private static func attribute(_ word: ThemeWord) throws(Mistake) -> Style.Attributes {
        let names = attributes.map(\.name)
        guard let known = attributes.first(where: { $0.name == word.text }) else {
            throw Mistake(
                word: word, message: "not an attribute",
                expected: "`on` with a colour, or one of \(names.joined(separator: ", "))",
                candidates: names + ["on"])
        }
        return known.value
    }

    /// A style as a file has it.
    static func text(_ style: Style) -> String {
        let on = style.background == .standard ? "" : " on \(text(style.background))"
        let words = attributes.filter { style.attributes.contains($0.value) }.map { " \($0.name)" }
        return text(style.foreground) + on + words.joined()
    }

    private static func text(_ color: Color) -> String {
        if let rgb = color.rgb {
            let digits = String(rgb, radix: 16)
            return "#" + String(repeating: "0", count: 6 - digits.count) + digits
        }
        return color.index256.map { palette[$0] } ?? "default"
    }
}
