import ArgumentParser
import DrillContent
import DrillJournal
import DrillModel
import DrillRuntime
import FoundationEssentials

/// What every command that touches sessions or drills accepts.
struct HomeOptions: ParsableArguments {
    @Option(
        name: .customLong("home"),
        help: ArgumentHelp(
            "The folder for everything that muster writes.",
            discussion: "Overrides MUSTER_HOME and the XDG state folder.", valueName: "dir"))
    var folder: String?

    /// What holds when nothing is said.
    static var unsaid: Self {
        var options = Self()
        options.folder = nil
        return options
    }

    var home: MusterHome {
        MusterHome(override: folder, environment: Environment.variables)
    }

    /// What is said of a session that has been left, so that the same folder is found again.
    var farewell: Farewell {
        Farewell(arguments: folder.map { " --home \(ShellWords.quoted($0))" } ?? "")
    }

    var library: DrillLibrary {
        DrillLibrary(home: home, executable: "/proc/self/exe")
    }

    func sessions() throws -> Sessions {
        try Sessions(home: home, clock: SystemClock())
    }

    /// Every session of the journal, newest first; none where there is no journal yet.
    func knownSessions() throws -> [SessionHeader] {
        guard FileManager.default.fileExists(atPath: home.journal) else { return [] }
        return try sessions().store.sessions()
    }

    /// The drills of a folder, or the one that is named.
    func drillPaths(_ name: String) -> [String] {
        let found = library.drillPaths(in: name)
        return found.isEmpty ? [name] : found
    }

    /// Loads a drill by path or name; everything that is wrong with it goes to standard error.
    func drill(_ name: String) throws -> LoadedDrill {
        guard let path = library.drillPath(name) else {
            let known = library.drillPaths().map(FilePath.stem)
            let near = NearestName.of(FilePath.stem(of: name), among: known)
            throw Failure(
                .badInput,
                "there is no drill “\(name)”"
                    + (near.map { "; did you mean “\($0)”?" }
                        ?? "; `muster list drills` shows what there is"))
        }
        do {
            let loaded = try LoadedDrill(path: path)
            note(loaded.warnings)
            return loaded
        } catch {
            note(error.diagnostics)
            throw Failure(.badInput, "\(path) cannot be run")
        }
    }

    private func note(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { OutputStream.note("\(diagnostic)\n") }
    }
}
