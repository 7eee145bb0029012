/// A piece of HTML or SVG as a tree.
///
/// Text is escaped wherever it stands, and the names of elements and attributes are written in this
/// module only. The one thing that goes out as it is, is the module's own style.
indirect enum Markup: Sendable {
    case text(String)
    case element(String, [Attribute], [Markup])
    case group([Markup])
    /// The module's own style sheet, which knows no escapes.
    case style(String)

    /// An attribute of an element.
    struct Attribute: Sendable {
        var name: String
        var value: String
    }

    /// An element with its attributes in the order written.
    static func tag(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: Markup...
    ) -> Markup {
        tag(name, attributes, children)
    }

    /// An element whose children are a list.
    static func tag(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Markup]
    ) -> Markup {
        .element(name, attributes.map { Attribute(name: $0.key, value: $0.value) }, children)
    }

    /// Nothing at all.
    static let empty = Markup.group([])
}

extension Markup: ExpressibleByStringInterpolation {
    init(stringLiteral text: String) {
        self = .text(text)
    }
}
