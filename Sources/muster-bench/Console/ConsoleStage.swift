import DrillContent
import DrillEngine
import DrillJournal
import DrillModel
import DrillRuntime
import DrillTUI
import TerminalKit

/// The screens of the console with what ships with Muster on them, the same at every time.
struct ConsoleStage {
    private static let drill = "Drills/region-failover-warm-standby.yaml"
    private static let seed: UInt64 = 7
    /// 2026-11-21 01:30:00 UTC.
    private static let begin: Int64 = 1_795_224_600_000
    /// Real and drill time until the disruption has been seen and the charts are full.
    private static let watched: Int64 = 400_000

    private let clock = ManualClock(wall: begin)
    private let services: ConsoleServices
    private let loaded: LoadedDrill
    /// The library with every drill and runbook.
    let library: AppModel

    /// Reads the library of the working folder.
    init() throws {
        services = ConsoleServices(
            sessions: Sessions(MemoryEventStore(), clock: clock),
            library: DrillLibrary(files: DiskFiles(), roots: [""]),
            settings: ConsoleSettings(operator: "Rosa", seed: Self.seed, speed: 1), clock: clock)
        loaded = try LoadedDrill(path: Self.drill)
        var library = AppModel(entry: .library)
        _ = update(&library, .libraryLoaded(try services.libraryContents()))
        self.library = library
    }

    /// A drill some minutes after its disruption, the incident declared.
    func console() throws -> AppModel {
        let driver = try services.sessions.start(loaded.drill, operator: "Rosa", seed: Self.seed)
        let exercise = DrillExercise(driver, clock: clock, speed: 1)
        clock.advance(milliseconds: Self.watched)
        try exercise.give(.declare)
        var model = AppModel(entry: .session)
        _ = update(&model, .sessionOpened(services.opening(of: exercise)))
        return model
    }

    /// The report of a drill that the scripted operator has run.
    func report() throws -> AppModel {
        let driver = try services.sessions.start(loaded.drill, operator: "Rosa", seed: Self.seed)
        try HeadlessRun(driver, rehearsal: loaded.drill.plan.rehearsal).run()
        var model = AppModel(entry: .session)
        _ = update(&model, .reportLoaded(try services.report(driver.id)))
        return model
    }
}
