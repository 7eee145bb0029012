/// Breaks text into lines that fit.
package enum Wrapping {
    /// The lines of `text` in at most `columns` columns each; words longer than a line are cut.
    package static func lines(_ text: String, columns: Int) -> [String] {
        guard columns > 0 else { return [] }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { paragraph($0, columns: columns) }
    }

    /// The text cut to `columns` columns, with an ellipsis in place of what is missing.
    package static func fitted(_ text: String, columns: Int, ellipsis: Character) -> String {
        guard DisplayWidth.columns(text) > columns else { return text }
        guard columns > 0 else { return "" }
        return prefix(text[...], columns: columns - 1) + String(ellipsis)
    }

    private static func paragraph(_ text: Substring, columns: Int) -> [String] {
        let indent = text.prefix { $0 == " " }
        var lines: [String] = []
        var line = indent.utf8.count < columns / 2 ? String(indent) : ""
        var used = line.utf8.count
        var isFresh = true
        for word in text.split(separator: " ") {
            let width = DisplayWidth.columns(word)
            if !isFresh, used + 1 + width > columns {
                lines.append(line)
                (line, used, isFresh) = ("", 0, true)
            }
            line += isFresh ? word : " " + word
            used += isFresh ? width : 1 + width
            isFresh = false
            while used > columns {
                let head = prefix(line[...], columns: columns)
                lines.append(head)
                line = String(line.dropFirst(max(1, head.count)))
                used = DisplayWidth.columns(line)
            }
        }
        return lines + [line]
    }

    private static func prefix(_ text: Substring, columns: Int) -> String {
        var used = 0
        return String(
            text.prefix { character in
                used += DisplayWidth.columns(String(character))
                return used <= columns
            })
    }
}
