import Foundation
import Testing

@Suite("Headless runs of the real program")
struct HeadlessTests {
    private static let failover = "Drills/region-failover-warm-standby.yaml"

    /// The figures of a report that two equal runs share: all but names, instants and the chain.
    private func measures(_ json: String) throws -> NSDictionary {
        let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8))
        var report = try #require(parsed as? [String: Any])
        report["session"] = nil
        var evidence = try #require(report["evidence"] as? [String: Any])
        evidence["head"] = nil
        report["evidence"] = evidence
        return report as NSDictionary
    }

    private func objectives(_ json: String) throws -> [String: [String: Any]] {
        try #require(try measures(json)["objectives"] as? [String: [String: Any]])
    }

    @Test func theSameSeedGivesTheSameMeasuresAndAnotherDoesNot() throws {
        try withMuster { muster in
            let runs = try ["7", "7", "8"].map {
                try muster.run("run", Self.failover, "--headless", "--json", "--seed", $0)
            }
            #expect(try measures(runs[0].output) == measures(runs[1].output))
            #expect(try measures(runs[0].output) != measures(runs[2].output))
            #expect(runs.allSatisfy { [0, 1].contains($0.status) && $0.errors.isEmpty })
        }
    }

    @Test func whatWasToldTheScriptStandsInTheReport() throws {
        try withMuster { muster in
            let run = try muster.run(
                "run", Self.failover, "--headless", "--mistake", "promote-at-once", "--delay",
                "acknowledge=20m")
            #expect(run.output.contains("--mistake promote-at-once, --delay acknowledge=20m"))
            let plain = try muster.run("run", Self.failover, "--headless")
            #expect(!plain.output.contains("Told on the command line"))
        }
    }

    @Test func theScriptDoesNotPassForAPerson() throws {
        try withMuster { muster in
            let run = try muster.run("run", "zone-lost", "--headless", "--operator", "Ann")
            #expect(run.status == 64)
            #expect(run.errors.contains("--operator names a person"))
            #expect(try muster.run("run", "zone-lost", "--plain", "--operator", " ").status == 64)
            #expect(try muster.run("run", "zone-lost", "--headless").status == 0)
            #expect(try muster.run("due").output.contains("only scripted"))
        }
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func aSignalLeavesTheSessionResumableAndSaysHow(signal: Int32) throws {
        try withMuster { muster in
            // A day of drill time; where the machine was quicker than the signal, once more.
            let arguments = ["run", "ransomware-backups-first", "--headless"]
            let runs = try (1...5).lazy.map { _ in try muster.begin(arguments, thenSend: signal) }
            let run = try #require(runs.first { ![0, 1].contains($0.status) })
            #expect(run.status == 4)
            #expect(run.output.isEmpty)
            let said = try #require(run.errors.firstMatch(of: /muster resume (\S+) --headless/))
            let resumed = try muster.run("resume", String(said.1), "--headless", "--json")
            #expect([0, 1].contains(resumed.status), "\(resumed.errors)")
        }
    }

    @Test func doingNothingForTwentyMinutesMissesWithTheRealFigure() throws {
        try withMuster { muster in
            let run = try muster.run(
                "run", Self.failover, "--headless", "--json", "--seed", "7", "--delay",
                "acknowledge=20m")
            #expect(run.status == 1)
            let actual = try #require(
                try objectives(run.output)["rto"]?["actual_seconds"] as? Double)
            #expect(actual > 20 * 60)
        }
    }

    @Test func promotingBeforeFencingLosesMoreAndTheReportSaysHowMany() throws {
        try withMuster { muster in
            let lost = try ["Fence first", "Promote at once"].map { choice in
                let run = try muster.run(
                    "run", Self.failover, "--headless", "--json", "--seed", "7", "--choose",
                    "order=\(choice)")
                return try #require(try objectives(run.output)["rpo"]?["lost_writes"] as? Int)
            }
            #expect(lost[0] > 0)
            #expect(lost[1] > lost[0])
            let report = try muster.run("report")
            let grouped = try #require(lost[1] >= 1000 ? lost[1] : nil)
            #expect(
                report.output.contains(
                    "\(grouped / 1000),\(String(format: "%03d", grouped % 1000)) acknowledged writes"
                ))
        }
    }

    @Test func aDemoWithoutATerminalPrintsItsReport() throws {
        try withMuster { muster in
            let run = try muster.run("demo")
            #expect([0, 1].contains(run.status))
            #expect(run.output.hasPrefix("# Drill report: Region failover to a warm standby"))
            #expect(run.output.contains("SIMULATED"))
        }
    }
}
