/// A text with the path that it came from.
package struct SourceText: Hashable, Codable, Sendable {
    package var path: String
    package var text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
