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

    /// The items in which every typed word occurs.
    package var shown: [Item] {
        let words = filter.text.lowercased().split(separator: " ")
        guard !words.isEmpty else { return items }
        return items.filter { item in
            let text = "\(item.label) \(item.detail)".lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    /// The item that Enter chooses.
    package var chosen: Item? {
        let shown = shown
        return selected < shown.count ? shown[selected] : nil
    }
}
