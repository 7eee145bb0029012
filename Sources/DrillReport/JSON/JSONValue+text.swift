extension JSONValue {
    /// The text of the value: two spaces a level, one member a line, the same bytes every time.
    var text: String {
        var text = ""
        write(to: &text, indent: "")
        return text
    }

    private func write(to text: inout String, indent: String) {
        switch self {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        case .unsigned(let number): text += String(number)
        case .number(let number): text += Self.number(number)
        case .seconds(let milliseconds): text += Self.seconds(milliseconds)
        case .string(let string): Self.write(string, to: &text)
        case .array(let items): Self.write(items, to: &text, indent: indent)
        case .object(let members): Self.write(members, to: &text, indent: indent)
        }
    }

    /// An array of plain values stands on one line.
    private static func write(_ items: [JSONValue], to text: inout String, indent: String) {
        let isFlat = items.allSatisfy(\.isPlain)
        text += "["
        for (index, item) in items.enumerated() {
            if index > 0 { text += isFlat ? ", " : "," }
            if !isFlat { text += "\n\(indent)  " }
            item.write(to: &text, indent: indent + "  ")
        }
        text += isFlat ? "]" : "\n\(indent)]"
    }

    private static func write(_ members: [Member], to text: inout String, indent: String) {
        text += "{"
        for (index, member) in members.enumerated() {
            text += index > 0 ? ",\n\(indent)  " : "\n\(indent)  "
            write(member.name, to: &text)
            text += ": "
            member.value.write(to: &text, indent: indent + "  ")
        }
        text += members.isEmpty ? "}" : "\n\(indent)}"
    }

    private var isPlain: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    private static func number(_ number: Double) -> String {
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Seconds with at most three decimals, from whole milliseconds, without rounding.
    private static func seconds(_ milliseconds: Int64) -> String {
        var fraction = String(milliseconds.magnitude % 1000 + 1000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        let sign = milliseconds < 0 ? "-" : ""
        return "\(sign)\(milliseconds.magnitude / 1000)\(fraction.isEmpty ? "" : ".")\(fraction)"
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            default: text += needsEscape(scalar) ? escape(scalar) : String(scalar)
            }
        }
        text += "\""
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
