import ArgumentParser

struct LibraryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library",
        abstract: "Open the library of drills, runbooks and sessions (needs a terminal).")

    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
            try Launcher(home: home, options: try RunOptions.parse([])).openLibrary()
        }
    }
}
