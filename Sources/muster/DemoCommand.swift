import ArgumentParser

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Run the drill that comes with muster: a region is lost, a warm standby waits.",
        discussion: """
            At a terminal this opens the console at ten times real speed; without one the scripted \
            operator runs the drill and the report is printed.
            """)

    private static let drill = "region-failover-warm-standby"

    @OptionGroup var options: RunOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
            var options = options
            options.speed = options.speed ?? Speed(10)
            let isAttended = options.headless || options.plain || Launcher.hasTerminal
            options.headless = options.headless || !isAttended
            try Launcher(home: home, options: options).run(try home.drill(Self.drill))
        }
    }
}
