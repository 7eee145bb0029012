/// A text with `${NAME}` of variables in it.
///
/// Only this form counts: a `$` by itself is left alone, because regular expressions end in it.
package struct VariableText: Hashable, Sendable {
    package var text: String

    package init(_ text: String) {
        self.text = text
    }

    /// The names, in the order of their first places.
    package var names: [String] {
        var names: [String] = []
        forEachPart { _, name in
            if let name, !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The text with values in the places of the names; a name without one stays as it is.
    package func filled(_ values: [String: String]) -> String {
        var filled = ""
        forEachPart { part, name in
            filled += name.flatMap { values[$0] } ?? String(part)
        }
        return filled
    }

    /// Calls with each piece of the text; a piece that is a variable comes with its name.
    private func forEachPart(_ body: (Substring, String?) -> Void) {
        var rest = text[...]
        while let start = rest.firstRange(of: "${"),
            let end = rest[start.upperBound...].firstIndex(of: "}")
        {
            let name = String(rest[start.upperBound..<end])
            let next = rest.index(after: end)
            body(rest[..<start.lowerBound], nil)
            body(rest[start.lowerBound..<next], EnvironmentVariable.isName(name) ? name : nil)
            rest = rest[next...]
        }
        body(rest, nil)
    }
}
