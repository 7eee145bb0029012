/// One line of text in several roles.
package struct Line: Hashable, Sendable {
    /// A piece of a line in one role.
    package struct Span: Hashable, Sendable {
        package var text: String
        package var role: TextRole

        package init(_ text: String, _ role: TextRole = .text) {
            self.text = text
            self.role = role
        }
    }

    package var spans: [Span]

    package init(_ spans: [Span]) {
        self.spans = spans
    }

    package init(_ text: String, _ role: TextRole = .text) {
        spans = [Span(text, role)]
    }

    /// An empty line.
    package static let empty = Line([])

    /// The line without its roles.
    package var text: String { spans.map(\.text).joined() }

    package var columns: Int {
        spans.reduce(0) { $0 + DisplayWidth.columns($1.text) }
    }

    package static func + (left: Line, right: Line) -> Line {
        Line(left.spans + right.spans)
    }
}

extension Line: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        self.init(text)
    }
}
