import DrillModel

/// An expression that gives no value where the last sample is too old.
///
/// A server looks back 5 min for a sample unless it is told otherwise, and Prometheus 2.42 cannot be
/// told by a query. What names one series can be asked in a way that every version understands.
enum BoundedQuery {
    /// The expression, bounded where it is a plain selector such as `up{job="shop"}`.
    static func text(_ expression: String, lookback: DrillDuration) -> String {
        let selector = expression.trimmingWhitespace
        guard isSelector(selector) else { return expression }
        return "\(selector) and last_over_time(\(selector)[\(lookback.milliseconds)ms])"
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
