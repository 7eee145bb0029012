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
        followPause()
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

    /// Whether somebody has to look in again: time passes, or the journal has not taken everything.
    package var needsAttention: Bool { isRunning || !driver.isSettled }

    /// Brings the session up to the present.
    package func catchUp() throws {
        try driver.settle()
        try noteClockJump()
        guard isRunning else { return }
        try driver.advance(to: pacer.time(at: clock.monotonic))
    }

    /// Carries out a command at the present instant.
    package func give(_ command: Command, by name: String? = nil) throws {
        try catchUp()
        defer { followPause() }
        if case .abort(let reason, _) = command {
            let pause = pacer.pausedFor(at: clock.monotonic)
            try driver.give(.abort(reason: reason, pausedFor: pause), by: name)
        } else {
            try driver.give(command, by: name)
        }
    }

    /// Stops the exercise clock.
    package func pause(by name: String? = nil) throws {
        try give(.pause, by: name)
    }

    /// Lets the exercise clock go on.
    package func resume(by name: String? = nil) throws {
        try give(.resume(pausedFor: pacer.pausedFor(at: clock.monotonic)), by: name)
    }

    /// Drill time stands still exactly while the session is paused.
    private func followPause() {
        if driver.state.isPaused {
            pacer.pause(at: clock.monotonic)
        } else {
            pacer.resume(at: clock.monotonic)
        }
    }

    /// Leaves the session as it is at present; it can be resumed.
    package func leave() {
        try? catchUp()
        driver.close()
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
        if driver.state.endedAt == nil {
            try driver.give(.reportClockJump(by: DrillDuration(milliseconds: jump)))
        }
        wallAhead = ahead
    }
}
