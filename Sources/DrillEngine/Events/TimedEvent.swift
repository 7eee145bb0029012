package import DrillModel

/// An event with its instant on the exercise clock.
package struct TimedEvent: Hashable, Codable, Sendable {
    package var time: DrillTime
    package var event: DrillEvent

    package init(time: DrillTime, event: DrillEvent) {
        self.time = time
        self.event = event
    }
}
