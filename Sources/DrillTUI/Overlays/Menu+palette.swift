extension Menu {
    /// Every key of a screen: help that can be searched and run.
    static func palette(_ hints: [KeyHint]) -> Menu {
        let widest = hints.map(\.shown.count).max() ?? 0
        return Menu(
            "Keys",
            hints.map { hint in
                let padding = String(repeating: " ", count: widest - hint.shown.count)
                let state = hint.whyNot.map { " Not now: \($0)" } ?? ""
                return Item(
                    "\(hint.shown)\(padding)  \(hint.label)", hint.help + state,
                    whyNot: hint.whyNot, intent: .press(hint.key))
            })
    }
}
