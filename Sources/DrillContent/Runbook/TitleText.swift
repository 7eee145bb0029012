/// The title that a heading or a paragraph gives, and whether it says all that the source says.
struct TitleText {
    private static let maxLength = 100

    var text: String
    /// When not, the source goes into the prose as well, so that links and the like are not lost.
    var isWhole: Bool

    /// Takes the first line of what a reader sees; `source` is what stands in the file for it.
    init(_ plainText: Substring, source: Substring) {
        let shown = plainText.split { $0 == "\n" }.first ?? ""
        var title = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let last = title.last, ":;,".contains(last) { title.removeLast() }
        let isWhole = Self.bare(title[...]) == Self.bare(source)
        text = title.count > Self.maxLength ? Self.shortened(title) : title
        self.isWhole = isWhole && title.count <= Self.maxLength
    }

    private static func shortened(_ title: String) -> String {
        let start = title.prefix(maxLength - 1)
        let end = start.lastIndex(of: " ") ?? start.endIndex
        return start[..<end] + "…"
    }

    /// The text without marks of headings, emphasis and code, white space and a last colon or comma.
    private static func bare(_ text: Substring) -> String {
        var bare = text.filter { !$0.isWhitespace && !"#*_`".contains($0) }
        if let last = bare.last, ":;,".contains(last) { bare.removeLast() }
        return bare
    }
}
