package import TerminalKit

/// A search on the screen: what is looked for, and where it began.
package struct SearchModel: Hashable, Sendable {
    package var field = TextField()
    /// Whether keys go into the field.
    package var isTyping = true
    /// The place among the screen's lines at which the search began.
    package let origin: Int

    package init(from origin: Int) {
        self.origin = origin
    }
}
