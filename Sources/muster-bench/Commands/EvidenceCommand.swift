import ArgumentParser

struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Measure verify, report and resume on sessions of 100,000 events.",
        discussion: """
            By the clock on the wall, in one process, with a real journal. Resuming a simulated \
            session also simulates again, for which `measure` has the speed. Run it where Drills \
            and Runbooks stand.
            """
    )

    @OptionGroup var options: MeasureOptions

    func run() throws {
        try options.measure([
            try EvidenceBench(.live).contest(), try EvidenceBench(.simulated).contest(),
        ])
    }
}
