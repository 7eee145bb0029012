import ArgumentParser
import DrillForecast
import DrillModel
import DrillRuntime
import FoundationEssentials

struct ForecastRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Make a forecast, or a part of one; the default.")

    @Argument(help: "The drill: a path or a name. With --mistakes several, and folders too.")
    var drill: [String]

    @Option(help: "How many runs the whole forecast has.")
    var runs = 1000

    @Option(help: "The seed from which each run has its own; the plan's, or 1, without it.")
    var seed: UInt64?

    @Option(
        help: ArgumentHelp(
            "Make only part i of n, counted from 0, and write it for `muster forecast merge`.",
            valueName: "i/n"))
    var shard: Shard?

    @Flag(help: "Rehearse the plan's mistakes too, and say how often each comes off.")
    var mistakes = false

    @Option(name: .shortAndLong, help: "How many threads; as many as there are cores without it.")
    var jobs: Int?

    @OptionGroup(title: "The operator") var rehearsal: RehearsalOptions
    @OptionGroup var printing: ForecastOutput
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard (1...1_000_000_000).contains(runs) else {
            throw ValidationError("--runs is a number from 1.")
        }
        guard jobs.map({ (1...1024).contains($0) }) ?? true else {
            throw ValidationError("--jobs is a number from 1.")
        }
        guard !mistakes || (shard == nil && printing.target == nil && rehearsal.isEmpty) else {
            throw ValidationError(
                "--mistakes goes with none of --shard, --target, --delay, --choose, --mistake.")
        }
        guard shard == nil || (!printing.json && printing.target == nil) else {
            throw ValidationError("--json and --target go with `muster forecast merge`.")
        }
    }

    func run() throws {
        // Not sooner: an option that there is not leaves its value behind as another drill.
        guard mistakes || drill.count == 1 else {
            throw ValidationError("A forecast is of one drill; --mistakes takes several.")
        }
        try reportingFailures {
            Interruption.watch()
            if mistakes { return try rehearseMistakes() }
            let drill = try simulated(drill)[0]
            let forecaster = Forecaster(
                drill, rehearsal: try rehearsal.rehearsal(for: drill), runs: runs,
                seed: seed(for: drill))
            let progress = ForecastProgress()
            let forecast = try forecaster.run(shard ?? .whole, on: pool(progress))
            progress.clear()
            guard shard != nil else { return try printing.finish(forecast) }
            try printing.write(try ForecastFile.text(forecast))
            if Interruption.hasBeenAsked { throw ExitCode.interrupted }
        }
    }

    private func rehearseMistakes() throws {
        let drills = try simulated(drill.flatMap(home.drillPaths))
        let progress = ForecastProgress()
        var rows: [MistakeTable.Row] = []
        for drill in drills where !Interruption.hasBeenAsked {
            let rehearsal = MistakeRehearsal(drill, runs: runs, seed: seed(for: drill))
            rows += try rehearsal.rows(on: pool(progress, "\(drill.plan.id): "))
        }
        progress.clear()
        let table = MistakeTable(rows: rows, isPartial: Interruption.hasBeenAsked)
        try printing.write(
            printing.json ? try ForecastFile.text(table) : MistakeText.render(table))
        if table.isPartial { throw ExitCode.interrupted }
        if !table.isAsItShould { throw ExitCode.missed }
    }

    /// The drills that have a simulated system; the others are named, and left out where there are any.
    private func simulated(_ paths: [String]) throws -> [Drill] {
        let drills = try paths.map { try home.drill($0).drill }
        let live = drills.filter { $0.system == nil }.map(\.plan.id)
        guard live.count < drills.count else {
            throw Failure(
                .badInput,
                "\(live.joined(separator: ", ")): no simulated system, and nothing else can be "
                    + "forecast")
        }
        if !live.isEmpty {
            OutputStream.note(
                "Left out, as only a simulated system can be forecast: "
                    + "\(live.joined(separator: ", ")).\n")
        }
        return drills.filter { $0.system != nil }
    }

    private func pool(_ progress: ForecastProgress, _ what: String = "") -> RunPool {
        RunPool(workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount) {
            Interruption.hasBeenAsked
        } progress: {
            progress.show(what, $0, of: $1)
        }
    }

    private func seed(for drill: Drill) -> UInt64 {
        seed ?? drill.plan.backend.simulated?.seed ?? 1
    }
}
