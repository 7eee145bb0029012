package import TerminalKit

/// One of several things, found by typing.
package struct FormChoice: Hashable, Sendable {
    /// One of the things.
    package struct Option: Hashable, Sendable {
        package var label: String
        /// What is kept of it; `nil` stands for none of them.
        package var value: String?
    }

    package let options: [Option]
    package private(set) var filter = TextField()
    /// The place among the options that the filter leaves.
    package private(set) var selected = 0

    init(_ options: [Option], chosen value: String? = nil) {
        self.options = options
        selected = options.firstIndex { $0.value == value } ?? 0
    }

    /// The options in which every typed word occurs.
    package var shown: [Option] {
        let words = filter.text.lowercased().split(separator: " ")
        guard !words.isEmpty else { return options }
        return options.filter { option in
            let text = option.label.lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    /// The option that stands in the field; `nil` when nothing has the typed words.
    package var chosen: Option? {
        let shown = shown
        return selected < shown.count ? shown[selected] : nil
    }

    /// Chooses by number, counted from 1, or by words.
    package mutating func find(_ text: String) {
        filter = TextField()
        if let number = Int(text), options.indices.contains(number - 1) {
            selected = number - 1
        } else {
            filter = TextField(text)
            selected = 0
        }
    }

    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .left: selected = max(0, selected - 1)
        case .right: selected = min(max(0, shown.count - 1), selected + 1)
        default:
            let before = filter.text
            guard filter.handle(key) else { return false }
            if filter.text != before { selected = 0 }
        }
        return true
    }
}
