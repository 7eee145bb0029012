package import DrillModel

/// A stretch of time that is over, and how finely it is looked at.
package struct IncidentSpan: Hashable, Sendable {
    /// The most steps of one query: the limit of Prometheus.
    package static let mostSteps: Int64 = 11_000

    /// In ms since 1970 (UTC).
    package var from: Int64
    /// In ms since 1970 (UTC), later than `from`.
    package var to: Int64
    package var step: DrillDuration

    package init(from: Int64, to: Int64, step: DrillDuration) {
        self.from = from
        self.to = to
        self.step = step
    }

    /// Every instant that is looked at, in ms since 1970 (UTC).
    package var instants: StrideThrough<Int64> {
        stride(from: from, through: to, by: Int(step.milliseconds))
    }

    /// The drill time of an instant, where the stretch is played as a drill.
    package func time(of instant: Int64) -> DrillTime {
        DrillTime(milliseconds: instant - from)
    }
}
