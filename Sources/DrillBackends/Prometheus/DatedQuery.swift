/// An expression that is asked together with when its sample was taken.
///
/// A server gives the last sample of the past 5 min as if it were new, unless it is told otherwise,
/// and Prometheus 2.42 cannot be told by a query. What names series can be asked for their times
/// in a way that every version understands.
enum DatedQuery {
    /// The label of the series that are times, in s since 1970, and not values.
    static let mark = "muster_sample_time"

    /// The expression, with the time of its sample where it is a plain selector such as
    /// `up{job="shop"}`.
    static func text(_ expression: String) -> String {
        let selector = expression.trimmingWhitespace
        guard isSelector(selector) else { return expression }
        return """
            \(selector) or label_replace(timestamp(\(selector)), "\(mark)", "true", "", "")
            """
    }

    private static func isSelector(_ text: Substring) -> Bool {
        let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_:".contains($0)) }
        guard name.first?.isNumber != true, !["inf", "nan"].contains(name.lowercased()) else {
            return false
        }
        let rest = text.dropFirst(name.count)
        guard !rest.isEmpty else { return !name.isEmpty }
        return rest.first == "{" && closes(rest)
    }

    /// Whether the bracket that a text begins with closes at its end, and only there.
    private static func closes(_ text: Substring) -> Bool {
        var quote: Character?
        var isEscaped = false
        for index in text.indices {
            let character = text[index]
            if isEscaped {
                isEscaped = false
            } else if let open = quote {
                if character == "\\", open != "`" { isEscaped = true }
                if character == open { quote = nil }
            } else if "\"'`".contains(character) {
                quote = character
            } else if character == "}" {
                return text.index(after: index) == text.endIndex
            }
        }
        return false
    }
}

extension String {
    fileprivate var trimmingWhitespace: Substring {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...last]
    }
}
