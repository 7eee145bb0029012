/// What probes do where the plan does not say.
package enum ProbeDefaults {
    /// Shorter than the 10 s that Prometheus gives a scrape, because a person waits for it.
    package static let timeout = DrillDuration.seconds(3)
}
