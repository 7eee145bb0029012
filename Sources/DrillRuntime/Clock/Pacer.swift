package import DrillModel

/// Turns the machine's monotonic clock into drill time, at a speed and with pauses.
package struct Pacer: Sendable {
    private var base: DrillTime
    private var since: Int64
    /// Drill seconds a second.
    package private(set) var speed: Double
    /// When the pause that lasts began, on the monotonic clock.
    private var pausedAt: Int64?

    /// A pacer at drill time `base` when the monotonic clock shows `monotonic`.
    package init(at base: DrillTime, monotonic: Int64, speed: Double) {
        self.base = base
        since = monotonic
        self.speed = speed
    }

    /// Drill time at a reading of the monotonic clock.
    package func time(at monotonic: Int64) -> DrillTime {
        let elapsed = Double((pausedAt ?? monotonic) - since) * speed
        return base + DrillDuration(milliseconds: Int64(elapsed))
    }

    /// Goes on at another speed.
    package mutating func setSpeed(_ speed: Double, at monotonic: Int64) {
        base = time(at: monotonic)
        since = pausedAt ?? monotonic
        self.speed = speed
    }

    /// Stops drill time.
    package mutating func pause(at monotonic: Int64) {
        pausedAt = pausedAt ?? monotonic
    }

    /// For how long drill time has stood still.
    package func pausedFor(at monotonic: Int64) -> DrillDuration {
        pausedAt.map { DrillDuration(milliseconds: monotonic - $0) } ?? .zero
    }

    /// Lets drill time go on from where it stopped.
    package mutating func resume(at monotonic: Int64) {
        guard let began = pausedAt else { return }
        since += monotonic - began
        pausedAt = nil
    }
}
