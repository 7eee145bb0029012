package import TerminalKit

/// The library as it is being looked through.
package struct LibraryModel: Hashable, Sendable {
    /// How the drills are sorted.
    package enum Order: Hashable, Sendable {
        case subject, due
    }

    package var order = Order.subject {
        didSet { entries = listed }
    }
    /// `nil` until the shell has read it.
    package var contents: LibraryContents? {
        didSet { entries = listed }
    }
    /// The place among the entries that the filter leaves.
    package var selected = 0
    /// What the entries are filtered by.
    package var filter = TextField() {
        didSet { if filter.text != oldValue.text { entries = listed } }
    }
    /// The entries that the filter leaves, group by group.
    ///
    /// Kept, because a key looks at them several times and there may be hundreds.
    private(set) var entries: [LibraryEntry] = []
    /// Whether keys go into the filter.
    package var isFiltering = false

    package init() {}
}
