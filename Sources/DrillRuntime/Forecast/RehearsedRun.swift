package import DrillEngine
import DrillJournal
package import DrillModel
package import DrillSim

/// One run of a drill by the scripted operator of which only the end is wanted.
///
/// The same run as `muster run --headless` with the same seed, without its journal and with coarser
/// steps of the request flow.
package enum RehearsedRun {
    /// Runs a drill to its end.
    ///
    /// - Parameters:
    ///   - drill: the drill.
    ///   - rehearsal: the pace and the choices.
    ///   - seed: of everything that chance decides.
    ///   - resolution: how finely time is divided.
    /// - Returns: the session's last state.
    /// - Throws: what a session can throw that is not kept anywhere: nothing that is expected.
    package static func run(
        _ drill: Drill, rehearsal: Rehearsal, seed: UInt64,
        resolution: Simulation.Resolution = .bulk
    ) throws -> DrillState {
        let driver = try Sessions(DiscardingStore(), clock: ManualClock(wall: 0)).start(
            drill, operator: SessionInfo.scriptedOperator, seed: seed, recording: .outcome,
            resolution: resolution)
        try HeadlessRun(driver, rehearsal: rehearsal).run()
        return driver.state
    }
}
