package import DrillModel

/// Something that a checker found and that cannot be so.
package struct Violation: Hashable, Sendable, CustomStringConvertible {
    /// When it was found.
    package var time: DrillTime
    /// Which invariant it breaks, in a word or two.
    package var rule: String
    /// What was found, with its numbers.
    package var text: String

    package var description: String {
        "\(Double(time.milliseconds) / 1000) s: \(rule): \(text)"
    }
}
