import DrillModel

/// A JSON value whose members keep the order in which they were written.
///
/// An own type instead of `Encodable`, because the report's order of keys is the reader's order and
/// every absent value has to be present as `null`.
enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case unsigned(UInt64)
    case number(Double)
    /// A length or an instant in ms, printed as seconds.
    case seconds(milliseconds: Int64)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A name with its value.
    struct Member: Hashable, Sendable {
        var name: String
        var value: JSONValue
    }

    init(_ text: String?) {
        self = text.map { .string($0) } ?? .null
    }

    init(_ flag: Bool?) {
        self = flag.map { .bool($0) } ?? .null
    }

    init(_ count: Int?) {
        self = count.map { .integer(Int64($0)) } ?? .null
    }

    /// A measured number; what JSON cannot say is `null`.
    init(_ number: Double?) {
        self = number.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
    }

    init(_ duration: DrillDuration?) {
        self = duration.map { .seconds(milliseconds: $0.milliseconds) } ?? .null
    }

    init(_ time: DrillTime?) {
        self = time.map { .seconds(milliseconds: $0.milliseconds) } ?? .null
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(members.map { Member(name: $0.0, value: $0.1) })
    }
}
