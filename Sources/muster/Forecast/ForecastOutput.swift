import ArgumentParser
import DrillForecast
import DrillRuntime

/// How a forecast is to be printed, and what its exit status tells.
struct ForecastOutput: ParsableArguments {
    @Flag(help: "Print the figures as JSON.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "Give a verdict: is the chance of meeting all objectives this high?",
            discussion: """
                By a sequential test with 5 % error, which is undecided between 2.5 percentage \
                points below and above.
                """, valueName: "share"))
    var target: Share?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    /// Prints a forecast and ends the program with the status that tells of it.
    func finish(_ forecast: Forecast) throws {
        let text =
            json
            ? try ForecastFile.text(ForecastReport(forecast, target: target?.value))
            : PrintableText.lines(ForecastText.render(forecast, target: target?.value))
        try write(text)
        if forecast.isPartial { throw ExitCode.interrupted }
        guard let target, forecast.verdict(on: target.value).verdict != .met else { return }
        throw ExitCode.missed
    }

    /// Writes to the file that was asked for, or else to standard output.
    func write(_ text: String) throws {
        guard let output else { return try OutputStream.result(text) }
        try ReportFile.write(text, to: output)
        OutputStream.note("wrote \(output)\n")
    }
}

/// A share of all runs between 0 and 1, both excluded, as written on the command line: `90%` or `0.9`.
struct Share: ExpressibleByArgument {
    let value: Double

    init?(argument: String) {
        let isPercent = argument.hasSuffix("%")
        guard let number = Double(isPercent ? argument.dropLast() : argument[...]) else {
            return nil
        }
        value = isPercent ? number / 100 : number
        guard value > 0, value < 1 else { return nil }
    }
}

extension Shard: ExpressibleByArgument {
    /// Reads what the command line says: `2/8`.
    public init?(argument: String) {
        self.init(argument)
    }
}
