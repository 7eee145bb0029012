/// A JSON value that keeps the order of its members, for schemas that people read.
indirect enum JSONText: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral
{
    case text(String)
    case flag(Bool)
    case list([JSONText])
    case object([(key: String, value: JSONText)])

    init(stringLiteral text: String) {
        self = .text(text)
    }

    init(booleanLiteral flag: Bool) {
        self = .flag(flag)
    }

    init(dictionaryLiteral members: (String, JSONText)...) {
        self = .object(members.map { (key: $0.0, value: $0.1) })
    }

    init(arrayLiteral items: JSONText...) {
        self = .list(items)
    }

    /// The value as indented text; `depth` is how deep it stands in another one.
    func rendered(depth: Int = 0) -> String {
        switch self {
        case .text(let text): return Self.quoted(text)
        case .flag(let flag): return flag ? "true" : "false"
        case .list(let items):
            return Self.block(items.map { $0.rendered(depth: depth + 1) }, "[", "]", depth)
        case .object(let members):
            let lines = members.map {
                "\(Self.quoted($0.key)): \($0.value.rendered(depth: depth + 1))"
            }
            return Self.block(lines, "{", "}", depth)
        }
    }

    private static func block(
        _ lines: [String], _ opening: String, _ closing: String, _ depth: Int
    ) -> String {
        guard !lines.isEmpty else { return opening + closing }
        let indent = String(repeating: "  ", count: depth + 1)
        let body = lines.map { indent + $0 }.joined(separator: ",\n")
        return "\(opening)\n\(body)\n\(indent.dropLast(2))\(closing)"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
