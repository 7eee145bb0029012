/// A way into a JSON value: `$.nodes[0].lag`, `$["replica-1"].lag`.
struct JSONPath: Hashable {
    private enum Step: Hashable {
        case member(String)
        case item(Int)
    }

    private var steps: [Step] = []

    /// Reads a path; `nil` where it is none.
    init?(_ text: String) {
        guard text.first == "$" else { return nil }
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

    /// What is at the path; `nil` where nothing is.
    func value(in root: JSONValue) -> JSONValue? {
        var value: JSONValue? = root
        for step in steps {
            switch step {
            case .member(let name): value = value?[name]
            case .item(let index): value = value?[index]
            }
        }
        return value
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
