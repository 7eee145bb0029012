/// A number that something has within its session, from 1; it is coded as the number alone.
package protocol SessionNumber: Hashable, Comparable, Codable, Sendable {
    var number: Int { get }

    init(_ number: Int)
}

extension SessionNumber {
    package static func < (left: Self, right: Self) -> Bool {
        left.number < right.number
    }

    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(Int.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}
