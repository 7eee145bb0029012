import ArgumentParser
import DrillForecast
import DrillRuntime

struct ForecastMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Put the parts of a forecast together, to the answer that one process had given.")

    @Argument(help: ArgumentHelp("What `--shard` wrote.", valueName: "file"))
    var files: [String]

    @OptionGroup var printing: ForecastOutput

    func run() throws {
        try reportingFailures {
            var whole: Forecast?
            for file in files {
                let part = try ForecastFile.read(file)
                do {
                    if try whole?.merge(part) == nil { whole = part }
                } catch {
                    throw Failure(.badInput, "\(file) does not go with \(files[0]): \(error)")
                }
            }
            guard let whole else { return }
            if whole.isPartial {
                OutputStream.note("muster: runs are missing: \(whole.missingRuns.runNumbers)\n")
            }
            try printing.finish(whole)
        }
    }
}
