/// A duty to notify somebody within a time.
///
/// Data, not legal advice.
package struct NotificationClock: Hashable, Codable, Sendable {
    /// How the duration is counted.
    package enum Calendar: String, Codable, Sendable, CaseIterable {
        case elapsed, business
    }

    package var id: String
    /// The regime and the notice: `GDPR Art. 33, supervisory authority`.
    package var regime: String
    /// The event that starts the clock.
    package var startsAt: Inject.Anchor
    package var duration: DrillDuration
    /// Whether `duration` counts elapsed time or business days of 24 hours.
    package var calendar: Calendar
    /// The latest instant, counted from awareness, whatever `startsAt` says.
    package var cap: DrillDuration?
    /// The step whose completion is the notice.
    package var stopsAt: String?

    package init(
        id: String,
        regime: String,
        startsAt: Inject.Anchor,
        duration: DrillDuration,
        calendar: Calendar = .elapsed,
        cap: DrillDuration? = nil,
        stopsAt: String? = nil
    ) {
        self.id = id
        self.regime = regime
        self.startsAt = startsAt
        self.duration = duration
        self.calendar = calendar
        self.cap = cap
        self.stopsAt = stopsAt
    }
}
