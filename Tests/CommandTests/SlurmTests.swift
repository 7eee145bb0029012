import Foundation
import Testing

@Suite("Forecasts on a Slurm cluster of one machine")
struct SlurmTests {
    private static let environment = ProcessInfo.processInfo.environment

    @Test(
        .enabled(
            if: environment["MUSTER_SLURM"] == "1",
            "MUSTER_SLURM=1 runs it; needs munge, slurmctld, slurmd and slurm-client"))
    func anArrayOfFourSaysWhatOneProcessSays() throws {
        let process = Process()
        // A thread of a test blocks signals, and the script stops its cluster by signals.
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "--default-signal",
            Muster.checkout.appending(path: "Tests/Support/Slurm/array-equals-whole.sh").path,
            Muster.executable.path,
            Muster.checkout.appending(path: "Drills/region-failover-warm-standby.yaml").path, "40",
        ]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
