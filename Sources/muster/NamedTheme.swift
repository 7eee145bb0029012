import DrillContent
import DrillModel
import DrillRuntime
import TerminalKit

/// A theme by its name or by its file.
enum NamedTheme {
    /// The built-in theme of a name, or the theme of a file.
    ///
    /// What is wrong with a file, and what is hard to read in it, goes to standard error.
    static func choice(_ name: String) throws -> ThemeChoice {
        if let appearance = Theme.Appearance(rawValue: name) { return ThemeChoice(appearance) }
        guard let bytes = DiskFiles().bytes(at: name) else {
            let known = Theme.Appearance.allCases.map(\.rawValue)
            let near = NearestName.of(name, among: known).map { "; did you mean “\($0)”?" }
            throw Failure(
                .badInput,
                "there is no theme “\(name)”; expected \(known.joined(separator: ", ")) or a file"
                    + (near ?? ""))
        }
        let file = ThemeFile(path: name, text: String(decoding: bytes, as: UTF8.self))
        for diagnostic in file.diagnostics { OutputStream.note("\(diagnostic)\n") }
        guard file.isUsable else { throw Failure(.badInput, "\(name) cannot be used as a theme") }
        return file.choice
    }
}
