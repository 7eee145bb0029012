import ArgumentParser

struct LibraryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library",
        abstract: "Open the library of drills, runbooks and sessions (needs a terminal).")

    @OptionGroup(title: "The console") var console: ConsoleOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
            var options = try RunOptions.unsaid()
            options.console = console
            try Launcher(home: home, options: options).openLibrary()
        }
    }
}
