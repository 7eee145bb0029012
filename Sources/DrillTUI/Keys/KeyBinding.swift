package import TerminalKit

/// A row of a screen's key table; footer, help and dispatch all read it.
package struct KeyBinding<Action: Hashable & Sendable>: Hashable, Sendable {
    package var keys: [Key]
    /// The keys as a person writes them.
    package var shown: String
    /// What it does, in a word or two.
    package var label: String
    /// What it does, in a sentence.
    package var help: String
    package var action: Action

    package init(_ keys: [Key], _ shown: String, _ label: String, _ help: String, _ action: Action)
    {
        self.keys = keys
        self.shown = shown
        self.label = label
        self.help = help
        self.action = action
    }
}
