/// The number of a command within its session, from 1.
package struct CommandID: Hashable, Comparable, Codable, Sendable {
    package var number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static func < (left: CommandID, right: CommandID) -> Bool {
        left.number < right.number
    }

    package init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}
