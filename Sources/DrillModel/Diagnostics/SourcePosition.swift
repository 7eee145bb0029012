/// A place in a text file, as editors count: line and column from 1, columns in characters.
package struct SourcePosition: Hashable, Comparable, Codable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
