package import DrillEngine
package import DrillModel

/// A share of the time from T0 to recovery, with what caused it.
package struct Loss: Hashable, Sendable {
    package var activity: Activity
    /// The step at which the time went; `nil` where no step was to blame.
    package var step: String?
    package var length: DrillDuration
    /// The part of the time from T0 to recovered, or to the end, from 0 to 1.
    package var share: Double
    /// What the time went on, in words, without its length.
    package var cause: String

    /// The loss as a sentence: `3 min 10 s waiting for …`.
    package var sentence: String { "\(Words.length(length)) \(cause)" }
}
