package import TerminalKit

/// Every key of the console, screen by screen, from the tables that the screens act by.
package struct KeyReference: Hashable, Sendable {
    /// A key, or several that do the same.
    package struct Row: Hashable, Sendable {
        package let keys: [Key]
        /// The keys as a person writes them.
        package let shown: String
        package let label: String
        package let help: String
    }

    package let title: String
    package let rows: [Row]

    private init<Action>(_ title: String, _ keys: [KeyBinding<Action>]) {
        self.title = title
        rows = keys.map { binding in
            // `1-9` stands for more keys than the table has.
            let isRange = binding.shown.contains("1-")
            return Row(
                keys: binding.keys,
                shown: isRange
                    ? binding.shown : binding.keys.map(\.shown).joined(separator: ", "),
                label: binding.label, help: binding.help)
        }
    }

    package static let screens = [
        KeyReference("Everywhere", AnywhereAction.keys),
        KeyReference("Library", LibraryAction.keys),
        KeyReference("Briefing", BriefingAction.keys),
        KeyReference("Console", ConsoleAction.keys),
        KeyReference("Search", SearchAction.keys),
        KeyReference("Facilitator's view", FacilitatorAction.keys),
        KeyReference("Rollback of an aborted drill", RollbackAction.keys),
        KeyReference("Debrief", DebriefAction.keys),
        KeyReference("Reports and runbooks", ReportAction.keys),
        KeyReference("Replay", ReplayAction.keys),
        KeyReference("History", HistoryAction.keys),
    ]

    /// All tables as one Markdown page.
    package static var markdown: String {
        let tables = screens.map { screen in
            let rows = screen.rows.map { "| \($0.shown.escaped) | \($0.label) | \($0.help) |\n" }
            return "## \(screen.title)\n\n| key | does | |\n|---|---|---|\n\(rows.joined())"
        }
        return "# Keys\n\n" + tables.joined(separator: "\n")
    }
}

extension String {
    /// The text with the marks that would end a cell of a table.
    fileprivate var escaped: String { split(separator: "|").joined(separator: "\\|") }
}
