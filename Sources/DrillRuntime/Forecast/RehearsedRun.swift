package import DrillEngine
import DrillJournal
package import DrillModel

/// One run of a drill by the scripted operator of which only the end is wanted.
///
/// The same run as `muster run --headless` with the same seed, without its journal.
package enum RehearsedRun {
    /// Runs a drill to its end.
    ///
    /// - Parameters:
    ///   - drill: the drill.
    ///   - rehearsal: the pace and the choices.
    ///   - seed: of everything that chance decides.
    /// - Returns: the session's last state.
    /// - Throws: what a session can throw that is not kept anywhere: nothing that is expected.
    package static func run(
        _ drill: Drill, rehearsal: Rehearsal, seed: UInt64
    ) throws -> DrillState {
        let driver = try Sessions(DiscardingStore(), clock: ManualClock(wall: 0)).start(
            drill, operator: "scripted operator", seed: seed, recording: .outcome)
        try HeadlessRun(driver, rehearsal: rehearsal).run()
        return driver.state
    }
}
