/// A node of a Markdown document as a plain value.
struct MarkdownNode {
    enum Kind: Hashable {
        case document, paragraph, blockQuote, table, thematicBreak
        case heading(level: Int)
        case list(isOrdered: Bool)
        case item(isTask: Bool)
        case fence(info: String, text: String)
        case indentedCode
        case htmlBlock
        case text(String)
        case codeSpan(String)
        case emphasis
        case strong
        case softBreak, lineBreak
        case link(url: String)
        case image
        case other
    }

    var kind: Kind
    /// The first line in the document, from 1; 0 for inline nodes, which may not know it.
    var line: Int
    /// The first column, in bytes from 1.
    var byteColumn: Int
    var children: [MarkdownNode] = []

    /// Every block below this node and the node itself, in document order.
    var blocks: [MarkdownNode] {
        [self] + children.flatMap(\.blocks)
    }

    /// The text that a reader sees, without marks; a line break is a line feed.
    var plainText: String {
        switch kind {
        case .text(let text), .codeSpan(let text): text
        case .softBreak, .lineBreak: "\n"
        default: children.map(\.plainText).joined()
        }
    }
}
