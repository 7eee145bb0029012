extension Canvas {
    /// A part of a row that stands otherwise than it was shown.
    package struct Change: Hashable, Sendable {
        package let x: Int
        package let y: Int
        package let cells: ArraySlice<Cell>
    }

    /// What has to be drawn so that `shown` becomes this canvas: whole characters, at most one part
    /// a row; every row when there is nothing of this size to compare with.
    package func changes(since shown: Canvas?) -> [Change] {
        guard let shown, shown.size == size else {
            return (0..<size.height).map { Change(x: 0, y: $0, cells: row($0)) }
        }
        return (0..<size.height).compactMap { y in
            let row = row(y)
            let cells = Self.changedPart(of: row, since: shown.cells)
            return cells.isEmpty
                ? nil : Change(x: cells.startIndex - row.startIndex, y: y, cells: cells)
        }
    }

    private static func changedPart(
        of row: ArraySlice<Cell>, since shown: [Cell]
    ) -> ArraySlice<Cell> {
        guard var first = row.indices.first(where: { row[$0] != shown[$0] }),
            var last = row.indices.last(where: { row[$0] != shown[$0] })
        else { return row.prefix(0) }
        // A wide character beside it, now or before, is drawn again with it.
        while first > row.startIndex, row[first].columns == 0 || shown[first].columns == 0 {
            first -= 1
        }
        while last + 1 < row.endIndex, row[last + 1].columns == 0 || shown[last + 1].columns == 0 {
            last += 1
        }
        return row[first...last]
    }
}
