import DrillModel
package import TerminalKit

/// A field of a form.
package struct FormField: Hashable, Sendable {
    /// How a field is filled.
    package enum Content: Hashable, Sendable {
        case text(TextField)
        /// A day as in `2026-12-31`.
        case day(TextField)
        case choice(FormChoice)
    }

    package let label: String
    /// What belongs into it.
    package let hint: String
    package let isRequired: Bool
    package var content: Content

    init(_ label: String, _ hint: String, isRequired: Bool = false, _ content: Content) {
        self.label = label
        self.hint = hint
        self.isRequired = isRequired
        self.content = content
    }

    /// What stands in it, without blanks around; `nil` for nothing.
    package var value: String? {
        switch content {
        case .text(let field), .day(let field):
            let text = field.text.trimmed
            return text.isEmpty ? nil : text
        case .choice(let choice): return choice.chosen?.value
        }
    }

    /// Why the field cannot stay as it is; `nil` where it can.
    package var complaint: String? {
        switch content {
        case .choice(let choice):
            return choice.chosen == nil ? "Nothing has “\(choice.filter.text)” in it." : nil
        case .day:
            guard let value, Day(value) == nil else { return nil }
            return "“\(value)” is no day; expected one such as 2026-12-31."
        case .text: return isRequired && value == nil ? "\(label) is empty." : nil
        }
    }

    /// Takes a key; returns whether it was one for the field.
    mutating func handle(_ key: Key) -> Bool {
        switch content {
        case .text(var field):
            defer { content = .text(field) }
            return field.handle(key)
        case .day(var field):
            defer { content = .day(field) }
            return field.handle(key)
        case .choice(var choice):
            defer { content = .choice(choice) }
            return choice.handle(key)
        }
    }

    /// Fills the field with a whole text.
    package mutating func fill(_ text: String) {
        switch content {
        case .text: content = .text(TextField(text))
        case .day: content = .day(TextField(text))
        case .choice(var choice):
            choice.find(text)
            content = .choice(choice)
        }
    }

    mutating func insert(_ text: String) {
        for character in text { _ = handle(.character(character)) }
    }
}

extension String {
    /// The text without blanks around.
    package var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
