import ArgumentParser
import Foundation

struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Measure speed: medians of interleaved rounds, with targets (the default)."
    )

    @Argument(help: "What to measure.")
    var subjects: [Subject] = [.all]

    @Option(help: "The folder with the peers' programs.")
    var peers = "../shared/bench"

    @Option(help: "A folder for peers that are built or installed.")
    var scratch = ".build/bench-peers"

    @OptionGroup var options: MeasureOptions

    func run() throws {
        let peers = Peers(
            sources: URL(filePath: peers), scratch: URL(filePath: scratch))
        try options.measure(subjects.flatMap { $0.contests(peers) })
    }
}
