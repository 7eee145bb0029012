import ArgumentParser

struct ConsoleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "console",
        abstract: "Measure what a key costs at the console: update, view and difference.",
        discussion: """
            Processor time, without ncurses and without a terminal; `make bench-console` measures \
            the whole program from outside. Run it where Drills and Runbooks stand.
            """
    )

    @OptionGroup var options: MeasureOptions

    func run() throws {
        try options.measure(try ConsoleBench.contests())
    }
}
