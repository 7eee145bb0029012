import ArgumentParser
import DrillRuntime
import TerminalKit

struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme",
        abstract: "Print a theme as a file, to begin one of your own from, or check one.",
        discussion: """
            A line is a role, a colon, a colour, and if wanted `on` with another colour and bold, \
            dim, underline or reverse. Colours are #rrggbb, black to white and bright-black to \
            bright-white of the terminal's own, or default. `like` names the built-in theme that \
            has the rest. What stands out by less than 7:1 is warned of.
            """)

    @Argument(help: "dark, light, high-contrast, or a file.")
    var theme = Theme.Appearance.dark.rawValue

    func run() throws {
        try reportingFailures {
            try OutputStream.result(ThemeFile.text(of: try NamedTheme.choice(theme)))
        }
    }
}
