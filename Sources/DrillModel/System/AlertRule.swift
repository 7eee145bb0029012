/// A rule by which monitoring raises an alert: the condition on what it sees, for a while.
package struct AlertRule: Hashable, Codable, Sendable {
    package var name: String
    package var condition: Condition
    /// The error budget that the rule watches instead of its condition.
    package var burnRate: BurnRate?
    /// How long the condition must hold on the samples that monitoring has.
    package var holdFor: DrillDuration
    /// `page` wakes somebody, `ticket` does not.
    package var severity: Severity
    package var summary: String

    /// How loud an alert is.
    package enum Severity: String, Codable, Sendable, CaseIterable {
        case page, ticket
    }

    package init(
        name: String,
        condition: Condition,
        burnRate: BurnRate? = nil,
        holdFor: DrillDuration,
        severity: Severity = .page,
        summary: String
    ) {
        self.name = name
        self.condition = condition
        self.burnRate = burnRate
        self.holdFor = holdFor
        self.severity = severity
        self.summary = summary
    }
}
