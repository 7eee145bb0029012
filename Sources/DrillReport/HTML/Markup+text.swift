extension Markup {
    private static let void: Set<String> = ["meta", "br", "hr"]
    private static let blocks: Set<String> = [
        "html", "head", "body", "header", "main", "section", "footer", "div", "table", "thead",
        "tbody", "tr", "ol", "ul", "svg", "figure", "dl", "g", "nav", "details", "testsuites",
        "testsuite", "properties",
    ]

    /// The markup as text.
    var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .text(let words): text += Self.escaped(words)
        case .group(let parts): for part in parts { part.write(to: &text) }
        case .style(let rules): text += "<style>\n\(rules)</style>\n"
        case .element(let name, let attributes, let children):
            text += "<\(name)"
            for attribute in attributes {
                text += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
            }
            text += ">"
            let isBlock = Self.blocks.contains(name)
            if isBlock { text += "\n" }
            for child in children { child.write(to: &text) }
            if !Self.void.contains(name) { text += "</\(name)>" }
            if isBlock || !Self.isInline(name) { text += "\n" }
        }
    }

    private static func isInline(_ name: String) -> Bool {
        ["strong", "span", "em", "code", "b", "small", "time", "abbr", "a"].contains(name)
    }

    /// Text in which no character is markup, neither between tags nor within an attribute.
    static func escaped(_ words: String) -> String {
        // By scalars: a mark that combines with a quotation mark must not hide it.
        var result = String.UnicodeScalarView()
        for scalar in VisibleText.of(words).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;".unicodeScalars
            case "<": result += "&lt;".unicodeScalars
            case ">": result += "&gt;".unicodeScalars
            case "\"": result += "&quot;".unicodeScalars
            case "'": result += "&#39;".unicodeScalars
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
