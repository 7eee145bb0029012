/// What stands behind the backticks of a fence: the language and attributes as Runme writes them.
struct FenceInfo: Hashable {
    private static let shells: Set<String> = [
        "sh", "bash", "zsh", "ksh", "dash", "shell", "shellscript", "terminal",
    ]
    private static let transcripts: Set<String> = [
        "console", "shell-session", "shellsession", "sh-session", "bash-session",
    ]

    /// In lower case; empty where the fence names none.
    var language: String
    var attributes: [String: String]

    /// Reads `bash`, `sh {name=deploy cwd="/opt"}`, `sh {"name":"deploy"}` and `{.bash}`.
    init(_ info: String) {
        let brace = info.firstIndex(of: "{") ?? info.endIndex
        let before = info[..<brace].split(whereSeparator: \.isWhitespace)
        language = before.first.map { $0.lowercased() } ?? ""
        attributes = [:]
        for word in Self.words(info[brace...]) {
            if let separator = word.firstIndex(where: { $0 == "=" || $0 == ":" }),
                separator > word.startIndex
            {
                attributes[Self.unquoted(word[..<separator])] =
                    Self.unquoted(word[word.index(after: separator)...])
            } else if language.isEmpty {
                language = word.drop { $0 == "." }.lowercased()
            }
        }
    }

    /// Whether a shell runs the text: a shell's language, or text that begins with a `$` prompt.
    func isRunnable(_ text: String) -> Bool {
        if Self.shells.contains(language) || Self.transcripts.contains(language) { return true }
        guard language.isEmpty || language == "text" else { return false }
        return text.drop(while: \.isWhitespace).hasPrefix("$ ")
    }

    /// Splits at white space and commas outside of quotes.
    private static func words(_ text: Substring) -> [Substring] {
        let inside = text.drop { $0 == "{" || $0.isWhitespace }
        var words: [Substring] = []
        var start: Substring.Index?
        var quote: Character?
        for index in inside.indices {
            let character = inside[index]
            let separates =
                quote == nil
                && (character.isWhitespace || character == "," || character == "}")
            if character == "\"" || character == "'" {
                quote = quote == nil ? character : (quote == character ? nil : quote)
            }
            if separates {
                if let from = start { words.append(inside[from..<index]) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let from = start { words.append(inside[from...]) }
        return words
    }

    private static func unquoted(_ text: Substring) -> String {
        guard text.count >= 2, let quote = text.first, quote == "\"" || quote == "'",
            text.last == quote
        else { return String(text) }
        return String(text.dropFirst().dropLast())
    }
}
