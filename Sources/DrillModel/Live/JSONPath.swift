/// A way into a JSON value: `$.nodes[0].lag`, `$["replica-1"].lag`.
package struct JSONPath: Hashable, Sendable, CustomStringConvertible {
    package enum Step: Hashable, Sendable {
        case member(String)
        case item(Int)
    }

    /// From the whole value inwards.
    package private(set) var steps: [Step] = []
    /// The path as it was written.
    package let description: String

    /// Reads a path; `nil` where it is none.
    package init?(_ text: String) {
        guard text.first == "$" else { return nil }
        description = text
        var rest = text.dropFirst()
        while let first = rest.first {
            rest.removeFirst()
            let step: Step?
            switch first {
            case ".": step = Self.name(&rest)
            case "[": step = Self.bracket(&rest)
            default: return nil
            }
            guard let step else { return nil }
            steps.append(step)
        }
    }

    private static func name(_ rest: inout Substring) -> Step? {
        let name = rest.prefix { $0 != "." && $0 != "[" }
        rest.removeFirst(name.count)
        return name.isEmpty ? nil : .member(String(name))
    }

    private static func bracket(_ rest: inout Substring) -> Step? {
        guard let end = rest.firstIndex(of: "]") else { return nil }
        let inside = rest[..<end]
        rest = rest[rest.index(after: end)...]
        if let index = Int(inside) { return index < 0 ? nil : .item(index) }
        guard inside.count > 2, let quote = inside.first, quote == "\"" || quote == "'",
            inside.last == quote
        else { return nil }
        return .member(String(inside.dropFirst().dropLast()))
    }
}

extension JSONPath: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let path = JSONPath(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no JSON path: \(text)"))
        }
        self = path
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
