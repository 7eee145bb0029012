import DrillJournal
import FoundationEssentials

/// A JSON value for comparing and printing; the order of members does not count.
package enum JSONTree: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case unsigned(UInt64)
    case number(Double)
    case string(String)
    case array([JSONTree])
    case object([String: JSONTree])

    /// Reads a text; `nil` where it is not JSON.
    package init?(reading bytes: [UInt8]) {
        guard let value = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else {
            return nil
        }
        self = value
    }

    package subscript(name: String) -> JSONTree? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// The object without one of its members.
    package func without(_ name: String) -> JSONTree {
        guard case .object(var members) = self else { return self }
        members[name] = nil
        return .object(members)
    }

    /// The value as a whole number.
    package var count: Int? {
        if case .integer(let number) = self { Int(exactly: number) } else { nil }
    }

    package var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}

extension JSONTree: Codable {
    package init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        if single.decodeNil() {
            self = .null
        } else if let flag = try? single.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? single.decode(Int64.self) {
            self = .integer(number)
        } else if let number = try? single.decode(UInt64.self) {
            self = .unsigned(number)
        } else if let number = try? single.decode(Double.self) {
            self = .number(number)
        } else if let text = try? single.decode(String.self) {
            self = .string(text)
        } else if let items = try? single.decode([JSONTree].self) {
            self = .array(items)
        } else {
            self = .object(try single.decode([String: JSONTree].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var single = encoder.singleValueContainer()
        switch self {
        case .null: try single.encodeNil()
        case .bool(let flag): try single.encode(flag)
        case .integer(let number): try single.encode(number)
        case .unsigned(let number): try single.encode(number)
        case .number(let number): try single.encode(number)
        case .string(let text): try single.encode(text)
        case .array(let items): try single.encode(items)
        case .object(let members): try single.encode(members)
        }
    }
}

extension JSONTree: CustomStringConvertible {
    /// The value in one line, members in alphabetical order.
    package var description: String {
        (try? CanonicalJSON.text(self)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
    }
}
