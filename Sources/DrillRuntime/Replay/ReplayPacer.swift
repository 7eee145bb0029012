import DrillModel
import DrillTUI

/// Measures the real time by which a recording that plays has to go on.
struct ReplayPacer {
    /// A process that was stopped, or a machine that slept, skips at most this much.
    private static let longest = DrillDuration.seconds(1)

    /// The monotonic clock when the recording was told of time last; `nil` while it stands.
    private var toldAt: Int64?

    /// How much real time has passed since the last look at a recording; `nil` while it stands.
    mutating func passed(in replay: ReplayModel?, at monotonic: Int64) -> DrillDuration? {
        guard replay?.isPlaying == true else {
            toldAt = nil
            return nil
        }
        defer { toldAt = monotonic }
        return toldAt.map { min(DrillDuration(milliseconds: monotonic - $0), Self.longest) }
    }

    /// Milliseconds of real time until the clock of a recording shows another second; `nil` while
    /// it stands.
    static func millisecondsToNextSecond(of replay: ReplayModel?) -> Int? {
        guard let replay, replay.isPlaying else { return nil }
        let within = replay.now.milliseconds % 1000
        return Int((Double(1000 - within) / replay.speed).rounded(.up))
    }
}
