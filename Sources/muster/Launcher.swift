import ArgumentParser
import CursesTerminal
import DrillContent
import DrillEngine
import DrillModel
import DrillRuntime
import DrillTUI
import FoundationEssentials
import TerminalKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Chooses between console, plain and headless, and turns the outcome into an exit status.
struct Launcher {
    let home: HomeOptions
    let options: RunOptions
    var backend = BackendKind.simulated
    /// The session whose monitoring is played again.
    var recording: String?
    /// The environment's name, where the command line has it.
    var environment: String?

    /// Whether there is a terminal to draw on and to read keys from.
    static var hasTerminal: Bool { isatty(0) == 1 && isatty(1) == 1 }

    /// Begins a session of a drill.
    func run(_ loaded: LoadedDrill) throws {
        let sessions = try home.sessions()
        let drill = loaded.drill
        if options.headless { return try runHeadless(drill, sessions) }
        guard options.plain else { return try openConsole(.drill(loaded), sessions) }
        var input = StandardInput()
        if backend == .live {
            try confirmEnvironment(of: drill, &input)
            try lookFirst(at: drill, sessions, &input)
        }
        let driver = try start(drill, sessions, seed: settings.seed(for: drill.plan))
        try runPlain(driver, sessions, input)
    }

    /// Goes on with a session that has been taken over.
    func go(on driver: SessionDriver, _ sessions: Sessions) throws {
        if options.headless {
            try refuseHeadless(driver)
            let rehearsal = try options.rehearsal.rehearsal(for: driver.state.drill)
            return try finish(driver, rehearsal, sessions)
        }
        guard options.plain else { return try openConsole(.session(driver), sessions) }
        try runPlain(driver, sessions, StandardInput())
    }

    func openLibrary() throws {
        try openConsole(.library, try home.sessions())
    }

    /// Shows a recorded session.
    func open(_ replay: ReplayContents, _ sessions: Sessions) throws {
        try openConsole(.replay(replay), sessions)
    }

    private var settings: ConsoleSettings {
        var settings = ConsoleSettings(
            operator: options.person, seed: options.seed, speed: options.speed?.factor)
        settings.backend = backend
        settings.recording = recording
        options.console.settle(&settings)
        return settings
    }

    private func start(
        _ drill: Drill, _ sessions: Sessions, seed: UInt64
    ) throws -> SessionDriver {
        switch backend {
        case .simulated:
            try sessions.start(drill, operator: options.person, seed: seed)
        case .live:
            try sessions.startLive(drill, operator: options.person, paces: options.headless)
        case .recorded:
            try sessions.startRecorded(
                drill, operator: options.person, from: recording ?? "")
        }
    }

    private func runHeadless(_ drill: Drill, _ sessions: Sessions) throws {
        let rehearsal = try options.rehearsal.rehearsal(for: drill)
        if backend == .live { try refuseUnfit(drill, sessions) }
        let driver = try start(drill, sessions, seed: settings.scriptedSeed(for: drill.plan))
        try finish(driver, rehearsal, sessions)
    }

    private func finish(
        _ driver: SessionDriver, _ rehearsal: Rehearsal, _ sessions: Sessions
    ) throws {
        var progress = ProgressLine()
        Interruption.watch()
        try HeadlessRun(
            driver, rehearsal: rehearsal, orders: options.rehearsal.orders,
            isStopped: { Interruption.hasBeenAsked }
        ) {
            progress.show("\($0.sinceStart.clock)  \($1)")
        }.run()
        driver.close()
        progress.clear()
        guard Score(driver.state).outcome != .interrupted else {
            sayFarewell(driver.id, .interrupted, options: " --headless")
            throw ExitCode.interrupted
        }
        let report = try sessions.report(of: driver.id)
        try OutputStream.result((options.json ? ReportFormat.json : .markdown).render(report))
        throw ExitCode(Score(driver.state).outcome)
    }

    private func runPlain(
        _ driver: SessionDriver, _ sessions: Sessions, _ input: StandardInput
    ) throws {
        let speed = driver.state.isLive ? 1 : settings.speed(for: driver.state.drill.plan)
        defer { driver.close() }
        let exercise = DrillExercise(driver, clock: SystemClock(), speed: speed)
        let paper = PlainPaper(Self.repertoire) { try? OutputStream.standardOutput.write($0) }
        var console = PlainConsole(
            exercise, in: sessions, input: input, paper: paper, farewell: home.farewell)
        throw ExitCode(try console.run())
    }

    private func sayFarewell(_ id: String, _ outcome: Outcome, options: String) {
        let lines = home.farewell.lines(id, outcome, options: options)
        OutputStream.note(lines.map { "\($0)\n" }.joined())
    }

    /// The characters that the locale has.
    private static var repertoire: Repertoire {
        let environment = Environment.variables
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
            .first { !$0.isEmpty }
        let name = locale?.lowercased() ?? ""
        return name.contains("utf-8") || name.contains("utf8") ? .unicode : .ascii
    }

    private func openConsole(_ opening: ConsoleOpening, _ sessions: Sessions) throws {
        guard Self.hasTerminal else {
            throw Failure(
                .usage, "the console needs a terminal; use --plain or --headless without one")
        }
        let services = ConsoleServices(
            sessions: sessions, library: home.library, settings: settings, clock: SystemClock(),
            theme: try options.console.themeChoice(home.home), memory: home.home.catalog)
        let terminal: CursesTerminal
        do {
            terminal = try CursesTerminal(diagnosticsPath: home.home.log)
        } catch {
            throw Failure(.usage, "\(error)")
        }
        let isLibrary = if case .library = opening { true } else { false }
        let isReplay = if case .replay = opening { true } else { false }
        let shell = ConsoleShell(
            services, terminal: terminal, entry: isLibrary ? .library : .session)
        let left = shell.run(opening)
        terminal.close()
        if let left { sayFarewell(left.id, left.outcome, options: left.options) }
        guard !isLibrary, !isReplay else { return }
        // A drill that was left at its briefing has not run, which is nobody's success.
        throw ExitCode(left?.outcome ?? .interrupted)
    }
}
