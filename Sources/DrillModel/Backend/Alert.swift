/// An alert as the pager shows it.
package struct Alert: Hashable, Codable, Sendable {
    package var name: String
    package var severity: AlertRule.Severity
    package var summary: String

    package init(name: String, severity: AlertRule.Severity, summary: String) {
        self.name = name
        self.severity = severity
        self.summary = summary
    }
}
