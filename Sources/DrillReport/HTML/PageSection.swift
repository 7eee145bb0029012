/// A section of the page: a heading with what stands below it, and an anchor to go there.
struct PageSection {
    var title: String
    var content: [Markup]

    init(_ title: String, _ content: [Markup]) {
        self.title = title
        self.content = content
    }

    init(_ title: String, _ content: Markup...) {
        self.init(title, content)
    }

    /// The anchor: the title in small letters with hyphens.
    var id: String {
        title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }

    var markup: Markup {
        .tag("section", ["id": id], [.tag("h2", [:], .text(title))] + content)
    }

    /// The way to the section from elsewhere on the page.
    var link: Markup { .tag("a", ["href": "#\(id)"], .text(title)) }
}
