extension CommandBlock {
    /// What a shell is to be given: of a transcript only what was typed, else the whole text.
    ///
    /// A transcript is a text whose first line has a `$` prompt; what follows a prompt is typed, as
    /// is what continues it behind a backslash or a `>` prompt. All other lines are output.
    package var script: String {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" }
        guard let first = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }),
            Self.typed(first, after: "$") != nil
        else { return text }
        var script = ""
        var goesOn = false
        for line in lines {
            let typed =
                Self.typed(line, after: "$")
                ?? (goesOn ? Self.typed(line, after: ">") ?? line : nil)
            guard let typed else { continue }
            script += typed + "\n"
            goesOn = typed.hasSuffix("\\")
        }
        return script
    }

    /// What stands after a prompt and a space, if the line begins with them.
    private static func typed(_ line: Substring, after prompt: Character) -> Substring? {
        let content = line.drop { $0 == " " || $0 == "\t" }
        guard content.first == prompt else { return nil }
        let rest = content.dropFirst()
        guard let space = rest.first else { return rest }
        return space == " " ? rest.dropFirst() : nil
    }
}
