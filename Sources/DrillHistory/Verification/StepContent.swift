import FoundationEssentials

package import DrillModel

/// What a step of a runbook says, in short: equal for steps that say the same, wherever they stand.
///
/// It is the FNV-1a hash (Fowler, Noll, Vo; 64 bits) of the step as JSON without its places in the file.
/// It tells versions of one step apart; it proves nothing.
package struct StepContent: Hashable, Sendable {
    private let hash: UInt64

    private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3

    package init(_ step: RunbookStep) {
        var step = step
        let nowhere = SourcePosition(line: 1, column: 1)
        step.position = nowhere
        for index in step.commands.indices { step.commands[index].position = nowhere }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        // Values of these types can always be written.
        let bytes = (try? encoder.encode(step)) ?? Data()
        hash = bytes.reduce(Self.offset) { ($0 ^ UInt64($1)) &* Self.prime }
    }
}

extension StepContent: LosslessStringConvertible {
    package var description: String { String(hash) }

    package init?(_ text: String) {
        guard let hash = UInt64(text) else { return nil }
        self.hash = hash
    }
}

/// The number alone.
extension StepContent: Codable {
    package init(from decoder: any Decoder) throws {
        hash = try decoder.singleValueContainer().decode(UInt64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(hash)
    }
}
