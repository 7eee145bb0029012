package import DrillModel
package import TerminalKit

/// A theme as somebody wrote it: a line for every role that is to look otherwise.
///
///     # Amber on black.
///     like: dark
///     text: #ffb000 on #000000
///     selection: #000000 on #ffb000 bold
///     danger: bright-red on default bold underline
///
/// `like` names the built-in theme that has the rest. A colour is `#rrggbb`, one of the terminal's
/// own sixteen by its name, or `default`, which the terminal uses when nobody asks for a colour.
package struct ThemeFile {
    private let path: String
    package private(set) var choice = ThemeChoice.dark
    /// Everything that is wrong, in the order of the lines.
    package private(set) var diagnostics: [Diagnostic] = []
    /// The lines on which the roles stand, and `like`.
    private var lines: [String: Int] = [:]

    /// Reads a theme.
    ///
    /// - Parameters:
    ///   - path: where it stands, for the diagnostics.
    ///   - text: what stands there.
    package init(path: String, text: String) {
        self.path = path
        for (index, line) in text.split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).enumerated() {
            read(line, number: index + 1)
        }
        for role in TextRole.allCases { noteContrast(of: role) }
    }

    package var isUsable: Bool { !diagnostics.contains { $0.severity == .error } }

    private mutating func read(_ line: Substring, number: Int) {
        guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { return }
        guard let colon = line.firstIndex(of: ":") else {
            let word = ThemeWord.all(in: line, line: number)[0]
            return report(
                word, "a line without a colon", expected: "`title: #ffffff on #000000 bold`")
        }
        let words = ThemeWord.all(in: line[line.index(after: colon)...], line: number)
        guard let name = ThemeWord.all(in: line[..<colon], line: number).first else {
            return report(
                ThemeWord(line[colon...], line: number), "no role before the colon",
                expected: Self.expectedNames)
        }
        take(name, words)
    }

    private static let names = ["like"] + TextRole.allCases.map(\.name)
    private static let expectedNames = "one of \(names.joined(separator: ", "))"

    private mutating func take(_ name: ThemeWord, _ words: [ThemeWord]) {
        if let line = lines.updateValue(name.position.line, forKey: name.text) {
            return report(name, "stands on line \(line) already", expected: "each role once")
        }
        guard name.text != "like" else { return takeLike(name, words) }
        guard let role = TextRole.allCases.first(where: { $0.name == name.text }) else {
            return report(
                name, "there is no such role", expected: Self.expectedNames, among: Self.names)
        }
        do {
            choice.changes[role] = try ThemeStyle.style(words, of: name)
        } catch {
            report(error.word, error.message, expected: error.expected, among: error.candidates)
        }
    }

    private mutating func takeLike(_ name: ThemeWord, _ words: [ThemeWord]) {
        let known = Theme.Appearance.allCases.map(\.rawValue)
        guard words.count == 1, let appearance = Theme.Appearance(rawValue: words[0].text) else {
            return report(
                words.first ?? name, "there is no such built-in theme",
                expected: "one of \(known.joined(separator: ", "))", among: known)
        }
        choice.appearance = appearance
    }

    private mutating func report(
        _ word: ThemeWord, _ message: String, expected: String, among candidates: [String] = []
    ) {
        diagnostics.append(
            Diagnostic(
                file: path, at: word.position, message, found: word.text, expected: expected,
                suggestion: NearestName.of(word.text, among: candidates)))
    }

    /// Warns of a role that is hard to read; frames and the empty part of a bar need not be read.
    private mutating func noteContrast(of role: TextRole) {
        guard let style = choice.changes[role], let line = lines[role.name],
            let contrast = Contrast.between(style.foreground, style.background),
            contrast < Contrast.enough
        else { return }
        let rounded = (contrast * 10).rounded(.down) / 10
        diagnostics.append(
            Diagnostic(
                .warning, file: path, at: SourcePosition(line: line, column: 1),
                "\(role.name) stands out by \(rounded):1",
                expected: "at least \(Int(Contrast.enough)):1, for tired eyes and bad screens"))
    }
}
