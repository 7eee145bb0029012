/// Reads the fields of a row, one after the other.
struct RowReader {
    /// A field is missing, or is not what it should be.
    struct Damage: Error {}

    private var rest: ArraySlice<String>

    init(fields: [String]) {
        rest = fields[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func text() throws(Damage) -> String {
        guard let field = rest.popFirst() else { throw Damage() }
        return field
    }

    /// A number as its description has it.
    mutating func number<Number: LosslessStringConvertible>() throws(Damage) -> Number {
        guard let number = Number(try text()) else { throw Damage() }
        return number
    }

    /// A value that may be absent, as `field(_:)` writes it.
    mutating func optional<Value: LosslessStringConvertible>() throws(Damage) -> Value? {
        let field = try text()
        guard !field.isEmpty else { return nil }
        guard field.hasPrefix("="), let value = Value(String(field.dropFirst())) else {
            throw Damage()
        }
        return value
    }

    /// The field of a value that may be absent: an empty text is one, too.
    static func field<Value: LosslessStringConvertible>(_ value: Value?) -> String {
        value.map { "=\($0)" } ?? ""
    }
}
