import CCmark

/// Parses GitHub-flavoured Markdown into values: the only place that touches the C library.
enum MarkdownParser {
    /// Deeper nodes are left out; their lines still belong to the blocks around them.
    private static let maxDepth = 100

    /// The library's own registration is not safe from two threads at once; a `let` happens once.
    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    /// Extensions without inline marks only, because those go into tables that all threads share.
    private static let extensions = ["table", "tasklist"]

    /// Reads a text whose lines end in line feeds.
    static func parse(_ text: String) -> MarkdownNode {
        registration
        let empty = MarkdownNode(kind: .document, line: 1, byteColumn: 1)
        guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return empty }
        defer { unsafe cmark_parser_free(parser) }
        for name in extensions {
            if let syntax = unsafe cmark_find_syntax_extension(name) {
                _ = unsafe cmark_parser_attach_syntax_extension(parser, syntax)
            }
        }
        let bytes = Array(text.utf8)
        unsafe bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            unsafe cmark_parser_feed(
                parser, base.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard let root = unsafe cmark_parser_finish(parser) else { return empty }
        defer { unsafe cmark_node_free(root) }
        return unsafe value(of: root, depth: 0)
    }

    private static func value(
        of node: OpaquePointer, depth: Int
    ) -> MarkdownNode {
        var result = unsafe MarkdownNode(
            kind: kind(of: node),
            line: Int(cmark_node_get_start_line(node)),
            byteColumn: Int(cmark_node_get_start_column(node)))
        guard depth < maxDepth else { return result }
        var next = unsafe cmark_node_first_child(node)
        while let child = unsafe next {
            result.children.append(unsafe value(of: child, depth: depth + 1))
            unsafe next = cmark_node_next(child)
        }
        return result
    }

    private static func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
        let name = unsafe string(cmark_node_get_type_string(node))
        switch name {
        case "document": return .document
        case "paragraph": return .paragraph
        case "block_quote": return .blockQuote
        case "table": return .table
        case "thematic_break": return .thematicBreak
        case "heading": return unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
        case "list":
            return unsafe .list(isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST)
        case "item": return .item(isTask: false)
        case "tasklist": return .item(isTask: true)
        case "code_block": return unsafe codeBlock(node)
        case "html_block": return .htmlBlock
        default: return unsafe inlineKind(of: node, name)
        }
    }

    private static func codeBlock(_ node: OpaquePointer) -> MarkdownNode.Kind {
        var length: CInt = 0
        var offset: CInt = 0
        var character: CChar = 0
        guard unsafe cmark_node_get_fenced(node, &length, &offset, &character) != 0 else {
            return .indentedCode
        }
        return unsafe .fence(
            info: string(cmark_node_get_fence_info(node)),
            text: string(cmark_node_get_literal(node)))
    }

    private static func inlineKind(
        of node: OpaquePointer, _ name: String
    ) -> MarkdownNode.Kind {
        switch name {
        case "text": unsafe .text(string(cmark_node_get_literal(node)))
        case "code": unsafe .codeSpan(string(cmark_node_get_literal(node)))
        case "emph": .emphasis
        case "strong": .strong
        case "softbreak": .softBreak
        case "linebreak": .lineBreak
        case "link": unsafe .link(url: string(cmark_node_get_url(node)))
        case "image": .image
        default: .other
        }
    }

    private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
        guard let pointer = unsafe pointer else { return "" }
        return unsafe String(cString: pointer)
    }
}
