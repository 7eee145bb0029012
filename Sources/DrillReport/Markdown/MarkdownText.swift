/// Text from outside, made harmless in GitHub-flavoured Markdown.
enum MarkdownText {
    private static let special: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "[", "]", "<", "|", "~", "&", "$",
    ]
    private static let leading: Set<Unicode.Scalar> = ["#", "+", "-", "=", ":", ">"]

    /// Text on one line in which nothing is markup.
    static func inline(_ text: String) -> String {
        // By scalars: a mark that combines with a bar must not hide it.
        var result = String.UnicodeScalarView()
        for scalar in oneLine(text).unicodeScalars {
            let isMarkup =
                special.contains(scalar) || (result.isEmpty && leading.contains(scalar))
            if isMarkup { result.append("\\") }
            result.append(scalar)
        }
        return escapingListNumber(String(result))
    }

    /// Text as code, on one line and fit for a table: the fence is longer than any in the text.
    static func code(_ text: String) -> String {
        let line = oneLine(text)
        guard !line.isEmpty else { return "" }
        var longest = 0
        var run = 0
        for scalar in line.unicodeScalars {
            run = scalar == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let pad = longest > 0 ? " " : ""
        // In a table a bar ends the cell even within code, unless it is escaped.
        let body = line.unicodeScalars.map { $0 == "|" ? "\\|" : String($0) }.joined()
        return fence + pad + body + pad + fence
    }

    private static func oneLine(_ text: String) -> String {
        VisibleText.of(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// `1. text` at the beginning of a block would be a list.
    private static func escapingListNumber(_ text: String) -> String {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")",
            rest.dropFirst().first.map(\.isWhitespace) ?? true
        else {
            return text
        }
        return "\(digits)\\\(rest)"
    }
}
