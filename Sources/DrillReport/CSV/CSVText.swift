/// Comma-separated values (RFC 4180), for a spreadsheet.
package enum CSVText {
    /// A line a row; lines end as RFC 4180 says.
    package static func render(_ rows: [[String]]) -> String {
        rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A field in quotation marks where it needs them.
    ///
    /// What a spreadsheet would take for a formula gets an apostrophe before it.
    private static func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t".contains($0) } == true
        let safe = (isFormula ? "'" : "") + VisibleText.of(text)
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"\(safe.map { $0 == "\"" ? "\"\"" : String($0) }.joined())\""
    }
}
