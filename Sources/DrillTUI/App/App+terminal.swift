extension AppModel {
    /// Puts text on the clipboard and says so.
    mutating func copy(_ text: String) -> [AppEffect] {
        let first = text.split(separator: "\n").first.map(String.init) ?? ""
        toast = Toast(.notice, first == text ? "Copied: \(text)" : "Copied: \(first) and the rest.")
        return [.copy(text)]
    }

    /// Takes the mouse, or leaves it to the terminal.
    mutating func toggleMouse() -> [AppEffect] {
        isMouseOn.toggle()
        toast = Toast(
            .notice,
            isMouseOn
                ? "The mouse clicks and scrolls here again."
                : "The mouse selects text, as the terminal does it; m takes it back.")
        return [.setMouse(isMouseOn)]
    }
}
