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
        process.executableURL = Muster.checkout
            .appending(path: "Tests/Support/Slurm/array-equals-whole.sh")
        process.arguments = [
            Muster.executable.path,
            Muster.checkout.appending(path: "Drills/region-failover-warm-standby.yaml").path, "40",
        ]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
