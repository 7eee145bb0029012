package import TerminalKit

/// Things to choose from, narrowed by typing.
package struct Menu: Hashable, Sendable {
    /// One of the things.
    package struct Item: Hashable, Sendable {
        package var label: String
        /// Stands to the right of the label, or below the list for the selected item.
        package var detail: String
        package var intent: Intent
        /// Why the item cannot be chosen now.
        package var whyNot: String?

        package init(
            _ label: String, _ detail: String = "", whyNot: String? = nil, intent: Intent
        ) {
            self.label = label
            self.detail = detail
            self.whyNot = whyNot
            self.intent = intent
        }
    }

    package var title: String
    package var items: [Item]
    package var filter = TextField()
    /// The place among the items that the filter leaves.
    package var selected = 0

    package init(_ title: String, _ items: [Item]) {
        self.title = title
        self.items = items
    }

    /// The items that match what was typed, the best first.
    package var shown: [Item] {
        guard let pattern = FuzzyPattern(filter.text) else { return items }
        return items.enumerated()
            .compactMap { place, item in
                pattern.rank(label: item.label, detail: item.detail).map { ($0, place, item) }
            }
            .sorted { ($1.0, $0.1) < ($0.0, $1.1) }
            .map(\.2)
    }

    /// The item that Enter chooses.
    package var chosen: Item? {
        let shown = shown
        return selected < shown.count ? shown[selected] : nil
    }
}
