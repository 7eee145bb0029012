/// Rows of fields in a file of the program's own, for what it remembers until something changes.
///
/// The library waits for it before its first screen, and decoding JSON took 4 of 27 ms until then. A
/// field ends with the unit separator of ASCII and a row with the record separator; a text with one of
/// them in it is not remembered.
struct TextRows {
    private static let fieldEnd: UInt8 = 0x1f
    private static let rowEnd: UInt8 = 0x1e

    private(set) var bytes: [UInt8] = []
    /// Whether every field could be kept.
    private(set) var isWhole = true

    mutating func append(_ fields: [String]) {
        for field in fields {
            let text = Array(field.utf8)
            if text.contains(Self.fieldEnd) || text.contains(Self.rowEnd) { isWhole = false }
            bytes += text
            bytes.append(Self.fieldEnd)
        }
        bytes.append(Self.rowEnd)
    }

    /// The rows of a file in order; one that was cut off is not among them.
    static func read(_ bytes: [UInt8]) -> [RowReader] {
        bytes.split(separator: rowEnd, omittingEmptySubsequences: false).dropLast().map { row in
            let fields = row.split(separator: fieldEnd, omittingEmptySubsequences: false).dropLast()
            return RowReader(fields: fields.map { String(decoding: $0, as: UTF8.self) })
        }
    }
}
