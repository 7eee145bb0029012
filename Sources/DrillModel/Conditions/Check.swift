/// A condition with its time limits: `shop.error_rate < 1% within 2m for 30s`.
package struct Check: Hashable, Codable, Sendable {
    package var condition: Condition
    /// How long to wait for it at most; `nil` means it must hold now.
    package var within: DrillDuration?
    /// How long it must hold without a break; `nil` means one moment is enough.
    package var holdFor: DrillDuration?

    package init(
        _ condition: Condition, within: DrillDuration? = nil, holdFor: DrillDuration? = nil
    ) {
        self.condition = condition
        self.within = within
        self.holdFor = holdFor
    }
}

extension Check: CustomStringConvertible {
    package var description: String {
        var text = condition.description
        if let within { text += " within \(within)" }
        if let holdFor { text += " for \(holdFor)" }
        return text
    }
}
