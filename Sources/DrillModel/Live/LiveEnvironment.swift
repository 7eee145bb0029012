/// The real environment that a live drill looks at and runs commands in.
///
/// Strings may hold `${NAME}` of a variable until `resolved` has put the values in; scripts keep
/// theirs, because a shell gets them as its environment.
package struct LiveEnvironment: Hashable, Codable, Sendable {
    /// What the operator types to begin: `staging-eu`.
    package var name: String
    /// How often everything is looked at.
    package var interval: DrillDuration
    /// A sample that is older is unknown.
    package var staleAfter: DrillDuration
    package var prometheus: PrometheusSource?
    package var alerts: AlertSource?
    /// Where each metric of the plan comes from, in the order of the file.
    package var metrics: [LiveMetric]
    /// What counts the writes that did not survive.
    package var dataLoss: DataLossProbe?
    /// In the order of the file.
    package var variables: [EnvironmentVariable]
    package var commands: CommandRules

    package init(
        name: String,
        interval: DrillDuration = LiveEnvironment.usualInterval,
        staleAfter: DrillDuration? = nil,
        prometheus: PrometheusSource? = nil,
        alerts: AlertSource? = nil,
        metrics: [LiveMetric] = [],
        dataLoss: DataLossProbe? = nil,
        variables: [EnvironmentVariable] = [],
        commands: CommandRules = CommandRules()
    ) {
        self.name = name
        self.interval = interval
        self.staleAfter =
            staleAfter
            ?? DrillDuration(milliseconds: interval.milliseconds * Self.missedBeforeStale)
        self.prometheus = prometheus
        self.alerts = alerts
        self.metrics = metrics
        self.dataLoss = dataLoss
        self.variables = variables
        self.commands = commands
    }

    /// A third of the usual scrape interval of Prometheus, which is 15 s in its own examples.
    package static let usualInterval = DrillDuration.seconds(5)
    /// Three missed looks: one may be lost on the way, two be late.
    package static let missedBeforeStale: Int64 = 3

    package func metric(_ id: MetricID) -> LiveMetric? {
        metrics.first { $0.id == id }
    }
}
