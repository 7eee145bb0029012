/// What can be asked of a system at one instant, metric by metric.
///
/// A drill names a handful of the metrics of its system, and looks every second; so nothing is
/// measured that nobody asks for.
package protocol Observing {
    /// What monitoring has for a metric: late, and without a value where its collector cannot see.
    ///
    /// `nil` for a metric of which monitoring has nothing.
    func sample(of metric: MetricID) -> Sample?

    /// The newest instant for which monitoring has taken values; `nil` before the first one.
    var sampledAt: DrillTime? { get }

    /// Whether what is so can be known: in a simulation.
    var knowsTruth: Bool { get }

    /// What is so; `nil` where there is no value, or where it cannot be known.
    func truth(of metric: MetricID) -> Double?

    /// What is so where that can be known, or else what monitoring says, for the metric at a place of a
    /// list.
    func actual(_ place: Int, of list: MetricList) -> Double?

    /// Writes that are lost, or at risk before a promotion; `nil` where it cannot be known yet.
    var dataLoss: DataLoss? { get }

    /// Everything at once.
    func observe() -> Observation
}

extension Observing {
    /// What is so where that can be known, or else what monitoring says.
    package func actual(_ metric: MetricID) -> Double? {
        knowsTruth ? truth(of: metric) : sample(of: metric)?.value
    }

    package func actual(_ place: Int, of list: MetricList) -> Double? {
        actual(list.metrics[place])
    }
}
