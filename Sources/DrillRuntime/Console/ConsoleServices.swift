import DrillContent
import DrillEngine
import DrillHistory
import DrillJournal
import DrillModel
import DrillReport
package import DrillTUI
package import TerminalKit

/// What the console gets from outside: files, sessions and reports, in the words of its screens.
package struct ConsoleServices {
    package let sessions: Sessions
    package let library: DrillLibrary
    package let settings: ConsoleSettings
    package let clock: any RuntimeClock
    package let theme: ThemeChoice
    /// The file that remembers the library; `nil` reads all of it every time.
    private let memory: String?
    private let files: any ContentFiles = DiskFiles()

    package init(
        sessions: Sessions,
        library: DrillLibrary,
        settings: ConsoleSettings,
        clock: any RuntimeClock,
        theme: ThemeChoice = .dark,
        memory: String? = nil
    ) {
        self.sessions = sessions
        self.library = library
        self.settings = settings
        self.clock = clock
        self.theme = theme
        self.memory = memory
    }

    package func libraryContents() throws -> LibraryContents {
        let catalog = remembered
        let headers = try sessions.store.sessions()
        let past = try sessions.past()
        let today = Day(of: clock.wall)
        return LibraryContents(
            drills: catalog.drills.standing(among: headers, at: clock.wall)
                .following(past.actions).map(\.entry),
            runbooks: catalog.runbooks.map { $0.row(in: past.sessions, on: today).entry },
            sessions: headers.map { Catalog.entry($0, isRunning: sessions.isRunning($0)) })
    }

    /// What is wrong with a drill's files, line by line.
    func errors(in path: String) -> ReportContents {
        let diagnostics = DrillLoader(files: files).load(path).diagnostics
        let errors = diagnostics.count { $0.severity == .error }
        let heading =
            errors == 0
            ? "It has no error any more; leave, and reload the library."
            : "\(errors == 1 ? "1 error keeps" : "\(errors) errors keep") it from running."
        let lines = diagnostics.flatMap { ["", "\($0)".escapingMarkdown] }
        return ReportContents(
            title: path, text: ([heading] + lines).joined(separator: "\n"))
    }

    private var remembered: RememberedCatalog {
        guard let memory else { return RememberedCatalog(library) }
        if let known = RememberedCatalog(file: memory, of: library) { return known }
        let read = RememberedCatalog(library)
        read.write(to: memory)
        return read
    }

    func briefing(at path: String) throws -> BriefingContents {
        briefing(try LoadedDrill(path: path, files: files))
    }

    func briefing(_ loaded: LoadedDrill) -> BriefingContents {
        let plan = loaded.drill.plan
        return BriefingContents(
            path: loaded.path, drill: loaded.drill.rehearsed(on: settings.backend(for: plan)),
            seed: settings.seed(for: plan), speed: settings.speed(for: plan),
            operator: settings.operator, warnings: loaded.warnings.map(\.description),
            openActions: openActions(of: plan.id))
    }

    /// How many corrective actions a drill can close; a journal that cannot be read has none to tell.
    private func openActions(of drill: String) -> Int {
        (try? sessions.past())?.actions.retested(by: drill).count ?? 0
    }

    func runbook(_ path: String) throws -> ReportContents {
        guard let bytes = files.bytes(at: path) else { throw UnreadableFile(path: path) }
        return ReportContents(
            title: FilePath.stem(of: path), text: String(decoding: bytes, as: UTF8.self))
    }

    /// What stands against beginning a session on a real environment.
    func doubts(about request: SessionRequest) throws -> [String] {
        guard request.backend == .live, !request.isSure else { return [] }
        let drill = try LoadedDrill(path: request.path, files: files).drill
        return try sessions.lookFirst(at: drill).doubts
    }

    func start(_ request: SessionRequest) throws -> SessionDriver {
        let drill = try LoadedDrill(path: request.path, files: files).drill
        switch request.backend {
        case .simulated:
            return try sessions.start(drill, operator: settings.operator, seed: request.seed)
        case .live: return try sessions.startLive(drill, operator: settings.operator)
        case .recorded:
            return try sessions.startRecorded(
                drill, operator: settings.operator, from: settings.recording ?? "")
        }
    }

    func reopen(_ id: String) throws -> SessionDriver {
        try sessions.reopen(id, by: settings.operator)
    }

    package func opening(of exercise: DrillExercise) -> SessionOpening {
        let driver = exercise.driver
        return SessionOpening(
            id: driver.id, state: driver.state, events: driver.events, now: driver.now,
            speed: exercise.speed, startedOn: driver.startedAt,
            actions: AvailableActions.of(driver.state.drill))
    }

    package func report(_ session: String) throws -> ReportContents {
        let report = try sessions.report(of: session)
        return ReportContents(
            title: report.plan.title, text: ReportFormat.markdown.render(report), session: session)
    }

    /// Writes the report beside where the program was started, one file a format.
    func writeReport(_ session: String, _ formats: [ReportFormat]) throws -> [String] {
        let report = try sessions.report(of: session)
        return try formats.map { format in
            let path = "muster-\(session).\(format.fileEnding)"
            try ReportFile.write(format.render(report), to: path)
            return path
        }
    }
}

extension String {
    /// The text as it has to be written to stay as it is in Markdown.
    fileprivate var escapingMarkdown: String {
        reduce(into: "") { text, character in
            if "\\`*|#>".contains(character) { text.append("\\") }
            text.append(character)
        }
    }
}
