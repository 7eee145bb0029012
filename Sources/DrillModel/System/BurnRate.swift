/// How fast an error budget may be used up before somebody is woken.
///
/// The rule fires while the share of bad service is at least `factor` times what the objective
/// leaves, over the long window and over the short one: the long one ignores a blip, the short one
/// ends the alert soon after the trouble. With 14.4 over 1 h and 5 min at 99.9 % a total outage fires
/// after 52 s and 5 % of errors after 17 min (Site Reliability Workbook, “Alerting on SLOs”).
package struct BurnRate: Hashable, Codable, Sendable {
    /// A share of good service, such as an availability.
    package var metric: MetricID
    /// The share that is promised, from 0 to 1.
    package var objective: Double
    /// How many times as fast as the budget allows.
    package var factor: Double
    package var long: DrillDuration
    package var short: DrillDuration

    package init(
        metric: MetricID,
        objective: Double,
        factor: Double = 14.4,
        long: DrillDuration = .minutes(60),
        short: DrillDuration = .minutes(5)
    ) {
        self.metric = metric
        self.objective = objective
        self.factor = factor
        self.long = long
        self.short = short
    }

    /// The share of bad service from which on it fires, from 0 to 1.
    package var limit: Double { factor * (1 - objective) }
}
