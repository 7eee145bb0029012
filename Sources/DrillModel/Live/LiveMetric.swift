/// A metric of the plan with the place in the real environment that it comes from.
package struct LiveMetric: Hashable, Codable, Sendable {
    package var id: MetricID
    /// What its number counts; seconds and bytes in base units, shares from 0 to 1.
    package var unit: Quantity.Unit
    package var probe: Probe

    package init(id: MetricID, unit: Quantity.Unit, probe: Probe) {
        self.id = id
        self.unit = unit
        self.probe = probe
    }
}
