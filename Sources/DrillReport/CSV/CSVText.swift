/// Comma-separated values as RFC 4180 has them, in which no field is a formula.
package enum CSVText {
    /// The lines of a file, each with the line end that RFC 4180 asks for.
    package static func render(_ lines: [[String]]) -> String {
        lines.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A field, in quotation marks where it needs them.
    ///
    /// What a spreadsheet would take for a formula gets an apostrophe before it. That is looked for
    /// behind every separator, not only at the beginning: where lists are written with semicolons,
    /// a spreadsheet cuts this file at those.
    private static func field(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        var beginsCell = !isNegativeNumber(text)
        var needsQuotes = false
        for scalar in VisibleText.of(text).unicodeScalars {
            if beginsCell, formulaMarks.contains(scalar) { safe.append("'") }
            if scalar == "\"" { safe.append("\"") }
            safe.append(scalar)
            beginsCell = separators.contains(scalar)
            needsQuotes = needsQuotes || beginsCell
        }
        return needsQuotes ? "\"\(String(safe))\"" : String(safe)
    }

    private static func isNegativeNumber(_ text: String) -> Bool {
        text.first == "-" && text.count > 1
            && text.dropFirst().unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    }

    /// The wide forms are what a spreadsheet in Japanese takes for the narrow ones.
    private static let formulaMarks: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
    private static let separators: Set<Unicode.Scalar> = [",", ";", "\t", "\n", "\"", "|"]
}
