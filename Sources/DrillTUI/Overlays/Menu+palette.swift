extension Menu {
    /// Every key of a screen: help that can be searched and run.
    static func keys(_ hints: [KeyHint]) -> Menu { Menu("Keys", items(hints)) }

    /// The keys as items, the keys and their labels in columns.
    static func items(_ hints: [KeyHint]) -> [Item] {
        let keys = hints.map(\.shown.count).max() ?? 0
        let labels = hints.map(\.label.count).max() ?? 0
        return hints.map { hint in
            let name = padded(hint.shown, to: keys) + "  " + padded(hint.label, to: labels)
            return Item(
                "\(name)  \(hint.help)", hint.help + (hint.whyNot.map { " Not now: \($0)" } ?? ""),
                whyNot: hint.whyNot,
                intent: hint.isRange ? .tell("Press the number of a choice.") : .press(hint.key))
        }
    }

    private static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - text.count))
    }
}
