import TerminalKit

extension Line {
    /// The line with its last span cut to fit into so many columns.
    func fitted(columns: Int, _ ellipsis: Character) -> Line {
        guard self.columns > columns, let last = spans.last else { return self }
        let rest = Line(Array(spans.dropLast()))
        let room = max(1, columns - rest.columns)
        return rest
            + Line(Wrapping.fitted(last.text, columns: room, ellipsis: ellipsis), last.role)
    }
}
