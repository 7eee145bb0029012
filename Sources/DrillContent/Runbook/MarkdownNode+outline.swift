extension MarkdownNode {
    var headingLevel: Int? {
        if case .heading(let level) = kind { level } else { nil }
    }

    var fenceInfo: FenceInfo? {
        if case .fence(let info, _) = kind { FenceInfo(info) } else { nil }
    }

    /// Whether the items are steps: a numbered or task list that is not a table of contents, or a
    /// paragraph numbered by hand.
    var isStepList: Bool {
        switch kind {
        case .list(let isOrdered):
            (isOrdered || children.contains { $0.kind == .item(isTask: true) }) && !isContents
        case .paragraph: isNumberedParagraph
        default: false
        }
    }

    /// A paragraph that begins with `1.)`, which Markdown does not know as a list.
    var isNumberedParagraph: Bool {
        guard kind == .paragraph else { return false }
        return plainText.prefixMatch(of: #/\d+\.\)\s/#) != nil
    }

    /// A paragraph of one bold line that reads like a heading.
    var isBoldLine: Bool {
        guard kind == .paragraph, children.count == 1, children[0].kind == .strong else {
            return false
        }
        let text = plainText
        return text.count <= 80 && !text.contains("\n") && !(text.last.map(".!,".contains) ?? true)
    }

    /// A list of links into the same document.
    private var isContents: Bool {
        children.allSatisfy { item in
            guard case .link(let url)? = item.children.first?.children.first?.kind else {
                return false
            }
            return url.hasPrefix("#")
        }
    }

    /// The byte column at which an item's content begins.
    var contentColumn: Int {
        guard let first = children.first, first.line == line else { return byteColumn + 2 }
        return first.byteColumn
    }
}
