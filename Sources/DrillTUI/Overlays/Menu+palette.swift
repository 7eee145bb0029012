extension Menu {
    /// Every key of a screen: help that can be searched and run.
    static func palette(_ hints: [KeyHint]) -> Menu {
        let keys = hints.map(\.shown.count).max() ?? 0
        let labels = hints.map(\.label.count).max() ?? 0
        return Menu(
            "Keys",
            hints.map { hint in
                let name = padded(hint.shown, to: keys) + "  " + padded(hint.label, to: labels)
                return Item(
                    "\(name)  \(hint.help)", hint.whyNot.map { "Not now: \($0)" } ?? hint.help,
                    whyNot: hint.whyNot, intent: .press(hint.key))
            })
    }

    private static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - text.count))
    }
}
