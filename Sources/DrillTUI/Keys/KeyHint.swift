package import TerminalKit

/// A key as it stands now: what it would do, or why it cannot.
package struct KeyHint: Hashable, Sendable {
    /// The key that does it.
    package var key: Key
    /// The keys as a person writes them.
    package var shown: String
    package var label: String
    package var help: String
    /// Why the key does nothing now; `nil` when it does.
    package var whyNot: String?

    /// Whether the key only moves about, which everybody expects, so that the footer leaves it out.
    package var isMinor: Bool {
        switch key {
        case .control, .character("?"), .character(":"), .up, .down, .left, .right, .pageUp,
            .pageDown, .home, .end, .tab, .backTab, .escape:
            true
        default: false
        }
    }

    /// Whether the key is a way out of what is going on, which no footer is too narrow for.
    package var isWayOut: Bool {
        key == .character("x") || key == .character("q")
    }

    /// Whether it stands for several keys, as `1-3`, so that choosing it says nothing of which.
    package var isRange: Bool { key == .character("1") }

    package var footerEntry: KeyFooter.Entry {
        KeyFooter.Entry(shown, label, press: isRange ? nil : key)
    }
}

extension KeyBinding {
    /// The row as it stands now.
    func hint(shown: String? = nil, label: String? = nil, whyNot: String?) -> KeyHint {
        KeyHint(
            key: keys[0], shown: shown ?? self.shown, label: label ?? self.label, help: help,
            whyNot: whyNot)
    }
}
