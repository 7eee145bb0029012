package import DrillEngine
import DrillModel

/// A session in real time: the driver, paced by the machine's clock, as a person meets it.
package final class DrillExercise {
    /// A difference between wall and monotonic clock that is more than their reading apart.
    private static let jumpWorthNoting: Int64 = 2000

    package let driver: SessionDriver
    private let clock: any RuntimeClock
    private var pacer: Pacer
    /// What the wall clock is ahead of the monotonic one, as of the last look.
    private var wallAhead: Int64

    package init(_ driver: SessionDriver, clock: any RuntimeClock, speed: Double) {
        self.driver = driver
        self.clock = clock
        pacer = Pacer(at: driver.now, monotonic: clock.monotonic, speed: speed)
        wallAhead = clock.wall - clock.monotonic
        if driver.state.isPaused { pacer.pause(at: clock.monotonic) }
    }

    /// Drill seconds a second.
    package var speed: Double { pacer.speed }

    /// Whether drill time passes.
    package var isRunning: Bool {
        !driver.state.isPaused && driver.state.endedAt == nil
    }

    /// Milliseconds of real time until the exercise clock shows another second.
    package var millisecondsToNextSecond: Int {
        let within = pacer.time(at: clock.monotonic).milliseconds % 1000
        return Int((Double(1000 - within) / pacer.speed).rounded(.up))
    }

    /// Brings the session up to the present.
    package func catchUp() throws {
        try noteClockJump()
        guard isRunning else { return }
        try driver.advance(to: pacer.time(at: clock.monotonic))
    }

    /// Carries out a command at the present instant.
    package func give(_ command: Command, by name: String? = nil) throws {
        try catchUp()
        if case .abort = command, driver.state.isPaused { try resume(by: name) }
        try driver.give(command, by: name)
    }

    /// Stops the exercise clock.
    package func pause(by name: String? = nil) throws {
        try give(.pause, by: name)
        pacer.pause(at: clock.monotonic)
    }

    /// Lets the exercise clock go on.
    package func resume(by name: String? = nil) throws {
        let pausedFor = pacer.resume(at: clock.monotonic)
        try driver.give(.resume(pausedFor: pausedFor), by: name)
    }

    /// Goes on at another speed; only the pace changes, no event says so.
    package func setSpeed(_ speed: Double) throws {
        try catchUp()
        pacer.setSpeed(speed, at: clock.monotonic)
    }

    /// A wall clock that jumped, or a machine that slept, is noted; drill time does not move by it.
    private func noteClockJump() throws {
        let ahead = clock.wall - clock.monotonic
        let jump = ahead - wallAhead
        guard jump.magnitude >= Self.jumpWorthNoting else { return }
        wallAhead = ahead
        guard driver.state.endedAt == nil else { return }
        try driver.give(.reportClockJump(by: DrillDuration(milliseconds: jump)))
    }
}
