/// Sentences on lines of a terminal.
enum Prose {
    /// The width of the narrowest terminal that the program is made for, less a margin.
    private static let width = 78

    /// The text in lines; those after the first stand as deep as `hanging` says.
    static func lines(_ text: String, indent: String = "", hanging: String = "") -> [String] {
        var lines: [String] = []
        var line = indent
        for word in text.split(separator: " ") {
            if line.count + 1 + word.count > width, line.contains(where: { $0 != " " }) {
                lines.append(line)
                line = indent + hanging
            }
            line += line.last.map { $0 == " " } ?? true ? String(word) : " \(word)"
        }
        return lines + [line]
    }
}
