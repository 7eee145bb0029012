import ArgumentParser
import DrillEngine
import DrillModel
import DrillRuntime
import FoundationEssentials

struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Keep an incident that Prometheus saw, to be rehearsed.",
        discussion: """
            Reads the metrics of the plan's live backend, and the alerts that fired, for a stretch of \
            time that is over, and makes a session of them. `muster run DRILL --recording SESSION` \
            then plays it for somebody to detect and decide. Nothing is changed anywhere.

            Times are as in RFC 3339: 2026-11-20T02:10:00Z.
            """)

    @Argument(help: "The drill: a path, or the name of one that `muster list drills` shows.")
    var drill: String

    @Option(help: ArgumentHelp("The beginning, some minutes before T0.", valueName: "time"))
    var from: Instant

    @Option(help: ArgumentHelp("The end, some minutes after recovery.", valueName: "time"))
    var to: Instant

    @Option(
        help: ArgumentHelp(
            "T0; without it, the first instant at which the steady state does not hold.",
            valueName: "time"))
    var disruptedAt: Instant?

    @Option(help: ArgumentHelp("How far apart the values are.", valueName: "duration"))
    var step = Step(.seconds(15))

    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
            let loaded = try home.drill(drill)
            let sessions = try home.sessions()
            let driver = try sessions.keep(
                loaded.drill, operator: "Prometheus", from: from.wall, to: to.wall,
                step: step.duration, disruptedAt: disruptedAt?.wall)
            driver.close()
            try OutputStream.result(summary(of: driver))
        }
    }

    private func summary(of driver: SessionDriver) -> String {
        let state = driver.state
        let recovery = state.recovery.recoveredAt.flatMap { recovered in
            state.disruptedAt.map { "recovered \((recovered - $0).clock) after it" }
        }
        let began = state.disruptedAt.map { CalendarTime(from.wall + $0.milliseconds).exact }
        let valued = state.samples.metrics.count(where: state.samples.hasHadValue)
        return """
            Session \(driver.id): \(state.samples.count) looks at \(valued) metrics.
            T0 was \(began ?? "never"), \(recovery ?? "not recovered within that time").
            Rehearse it: muster run \(drill) --recording \(driver.id)

            """
    }
}

extension RecordCommand {
    /// An instant of the wall clock.
    struct Instant: ExpressibleByArgument {
        /// In ms since 1970 (UTC).
        let wall: Int64

        init?(argument: String) {
            guard let date = try? Date(argument, strategy: .iso8601) else { return nil }
            wall = Int64((date.timeIntervalSince1970 * 1000).rounded())
        }
    }

    /// A length of time that is not nothing, as plans write it: `15s`.
    struct Step: ExpressibleByArgument {
        let duration: DrillDuration

        init(_ duration: DrillDuration) {
            self.duration = duration
        }

        init?(argument: String) {
            guard let duration = DrillDuration(argument), duration >= .seconds(1) else {
                return nil
            }
            self.duration = duration
        }

        var defaultValueDescription: String { "\(duration)" }
    }
}
