extension Line {
    /// The line in at most `columns` columns each, every character in its role.
    package func wrapped(columns: Int) -> [Line] {
        let characters = spans.flatMap { span in span.text.map { (text: $0, role: span.role) } }
        var rest = characters[...]
        return Wrapping.lines(String(characters.map(\.text)), columns: columns).map { text in
            var line = Line.empty
            for character in text {
                // Wrapping leaves out nothing but blanks.
                rest = rest.drop { $0.text != character }
                guard let role = rest.popFirst()?.role else { break }
                line.append(character, role)
            }
            return line
        }
    }

    private mutating func append(_ character: Character, _ role: TextRole) {
        guard let last = spans.indices.last, spans[last].role == role else {
            spans.append(Span(String(character), role))
            return
        }
        spans[last].text.append(character)
    }
}
