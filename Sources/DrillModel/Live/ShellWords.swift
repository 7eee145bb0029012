/// What a shell script says of variables and placeholders, as far as that can be read off it.
///
/// Not a shell: it knows single quotes, escapes and comments only as far as they keep a `$` from
/// being a variable.
package struct ShellWords: Hashable, Sendable {
    fileprivate enum Piece {
        case text(Substring)
        case variable(name: String, text: Substring)
        case placeholder(Substring)
    }

    private let script: String

    package init(_ script: String) {
        self.script = script
    }

    /// The names behind a `$`, in the order of their first places.
    package var variables: [String] {
        unique { if case .variable(let name, _) = $0 { name } else { nil } }
    }

    /// What stands in angle brackets and is to be replaced by a person: `<pod>`.
    package var placeholders: [String] {
        unique { if case .placeholder(let text) = $0 { String(text) } else { nil } }
    }

    /// The script with values in the places of variables.
    package func expanded(with values: [String: String]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text), .placeholder(let text): String(text)
            case .variable(let name, let text): values[name] ?? String(text)
            }
        }.joined()
    }

    /// The script with each placeholder replaced by its value, quoted as one word.
    package func filled(_ values: [String: String]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text), .variable(_, let text): String(text)
            case .placeholder(let text): values[String(text)].map(Self.quoted) ?? String(text)
            }
        }.joined()
    }

    /// A value as one word of a shell, whatever is in it.
    package static func quoted(_ value: String) -> String {
        let plain = value.allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || "-_./:@,+=%".contains($0))
        }
        if plain, !value.isEmpty { return value }
        return "'"
            + value.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "'\\''") + "'"
    }

    private func unique(_ name: (Piece) -> String?) -> [String] {
        pieces.compactMap(name).reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }

    private var pieces: [Piece] {
        var pieces: [Piece] = []
        var rest = script[...]
        var plain = rest.startIndex
        var isSingleQuoted = false
        var isDoubleQuoted = false
        while let character = rest.first {
            if !isSingleQuoted, let piece = Self.piece(at: rest, isQuoted: isDoubleQuoted) {
                pieces.append(.text(script[plain..<rest.startIndex]))
                pieces.append(piece)
                rest = rest[piece.source.endIndex...]
                plain = rest.startIndex
                continue
            }
            if character == "\\", !isSingleQuoted { rest = rest.dropFirst() }
            if character == "'", !isDoubleQuoted { isSingleQuoted.toggle() }
            if character == "\"", !isSingleQuoted { isDoubleQuoted.toggle() }
            rest = rest.dropFirst()
        }
        return pieces + [.text(script[plain...])]
    }

    private static func piece(at rest: Substring, isQuoted: Bool) -> Piece? {
        let inside = rest.dropFirst()
        switch rest.first {
        case "$" where inside.first == "{":
            let name = inside.dropFirst().prefix { $0 != "}" }
            guard name.endIndex < rest.endIndex, EnvironmentVariable.isName(String(name)) else {
                return nil
            }
            return .variable(name: String(name), text: rest[...name.endIndex])
        case "$":
            let name = inside.prefix { $0 == "_" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
            guard EnvironmentVariable.isName(String(name)) else { return nil }
            return .variable(name: String(name), text: rest[..<name.endIndex])
        case "<" where !isQuoted:
            let name = inside.prefix { $0 != ">" }
            guard name.endIndex < rest.endIndex, ComponentRef.isPlainName(name) else { return nil }
            return .placeholder(rest[...name.endIndex])
        default: return nil
        }
    }
}

extension ShellWords.Piece {
    /// The part of the script that it stands for.
    fileprivate var source: Substring {
        switch self {
        case .text(let text), .variable(_, let text), .placeholder(let text): text
        }
    }
}
