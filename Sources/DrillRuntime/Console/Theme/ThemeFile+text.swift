package import TerminalKit

extension ThemeFile {
    /// A theme as a file has it, every role on a line of its own, to begin one's own from.
    package static func text(of choice: ThemeChoice) -> String {
        let theme = choice.theme(depth: .trueColor)
        let width = TextRole.allCases.map(\.name.count).max() ?? 0
        let lines = TextRole.allCases.map { role in
            let gap = String(repeating: " ", count: width - role.name.count + 1)
            return "\(role.name):\(gap)\(ThemeStyle.text(theme[role]))"
        }
        return (["like: \(choice.appearance.rawValue)"] + lines).joined(separator: "\n")
    }
}
