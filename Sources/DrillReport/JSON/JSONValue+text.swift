extension JSONValue {
    /// The text of the value: two spaces a level, one member a line, the same bytes every time.
    var text: String {
        var text: [UInt8] = []
        write(to: &text, depth: 0)
        return String(decoding: text, as: UTF8.self)
    }

    private func write(to text: inout [UInt8], depth: Int) {
        switch self {
        case .null: text += "null".utf8
        case .bool(let flag): text += (flag ? "true" : "false").utf8
        case .integer(let number): text += String(number).utf8
        case .unsigned(let number): text += String(number).utf8
        case .number(let number): Self.write(number, to: &text)
        case .seconds(let milliseconds): Self.write(seconds: milliseconds, to: &text)
        case .string(let string): Self.write(string, to: &text)
        case .array(let items): Self.write(items, to: &text, depth: depth)
        case .object(let members): Self.write(members, to: &text, depth: depth)
        }
    }

    /// An array of plain values stands on one line.
    private static func write(_ items: [JSONValue], to text: inout [UInt8], depth: Int) {
        let isFlat = items.allSatisfy(\.isPlain)
        text.append(UInt8(ascii: "["))
        for (index, item) in items.enumerated() {
            if index > 0 { text += (isFlat ? ", " : ",").utf8 }
            if !isFlat { breakLine(of: &text, depth: depth + 1) }
            item.write(to: &text, depth: depth + 1)
        }
        if !isFlat { breakLine(of: &text, depth: depth) }
        text.append(UInt8(ascii: "]"))
    }

    private static func write(_ members: [Member], to text: inout [UInt8], depth: Int) {
        text.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            breakLine(of: &text, depth: depth + 1)
            write(member.name, to: &text)
            text += ": ".utf8
            member.value.write(to: &text, depth: depth + 1)
        }
        if !members.isEmpty { breakLine(of: &text, depth: depth) }
        text.append(UInt8(ascii: "}"))
    }

    private static func breakLine(of text: inout [UInt8], depth: Int) {
        text.append(UInt8(ascii: "\n"))
        text += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    }

    private var isPlain: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    private static func write(_ number: Double, to text: inout [UInt8]) {
        let digits = number.description
        text += digits.hasSuffix(".0") ? digits.utf8.dropLast(2) : digits.utf8[...]
    }

    /// Seconds with at most three decimals, from whole milliseconds, without rounding.
    private static func write(seconds milliseconds: Int64, to text: inout [UInt8]) {
        let (whole, rest) = milliseconds.magnitude.quotientAndRemainder(dividingBy: 1000)
        if milliseconds < 0 { text.append(UInt8(ascii: "-")) }
        text += String(whole).utf8
        guard rest > 0 else { return }
        var digits = String(rest + 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        text.append(UInt8(ascii: "."))
        text += digits.utf8
    }

    private static func write(_ string: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += #"\""#.utf8
            case "\\": text += #"\\"#.utf8
            case "\n": text += #"\n"#.utf8
            case "\t": text += #"\t"#.utf8
            case "\r": text += #"\r"#.utf8
            case _ where needsEscape(scalar): text += escape(scalar).utf8
            default: text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        text.append(UInt8(ascii: "\""))
    }

    /// Controls, and what would end a script or turn the writing if the text is put into a page.
    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        case 0x3C, 0x3E: true
        default: false
        }
    }

    /// Every scalar that is escaped so has four hexadecimal digits at most.
    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
