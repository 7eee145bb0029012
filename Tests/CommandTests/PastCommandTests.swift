import Foundation
import Testing

@Suite("Replay and history as commands")
struct PastCommandTests {
    private static let failover = "Drills/region-failover-warm-standby.yaml"

    @Test func aSessionIsToldLineByLineWithoutATerminal() throws {
        try withMuster { muster in
            _ = try muster.run("run", Self.failover, "--headless", "--seed", "7")
            let run = try muster.run("replay")
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            let lines = run.output.split(separator: "\n")
            #expect(lines.first?.contains("SIMULATED, seed 7") == true)
            #expect(lines.contains { $0.contains("] T0: region-lost") })
            #expect(lines.contains { $0.hasSuffix("The drill ended.") })
            #expect(lines.last?.hasPrefix("Outcome: ") == true)
            #expect(try muster.run("replay", "--plain").output == run.output)
        }
    }

    @Test func aSessionThatThereIsNotIsWrongUsage() throws {
        try expectWrongUsage(["replay", "nothing"])
        try expectWrongUsage(["replay"])
    }

    @Test func theHistoryHasTheFiguresOfTheReports() throws {
        try withMuster { muster in
            let reports = try ["7", "8"].map { seed in
                let run = try muster.run(
                    "run", Self.failover, "--headless", "--json", "--seed", seed)
                let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
                let objectives = (report as? [String: Any])?["objectives"] as? [String: Any]
                return (objectives?["rto"] as? [String: Any])?["actual_seconds"] as? Double
            }
            let run = try muster.run("history", "region-failover-warm-standby", "--json")
            #expect(run.status == 0)
            let parsed = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
            let rows = try #require(parsed as? [[String: Any]])
            #expect(Set(rows.map { $0["rtaSeconds"] as? Double }) == Set(reports))
            #expect(rows.allSatisfy { $0["backend"] as? String == "simulated" })
            let table = try muster.run("history", Self.failover)
            let lines = table.output.split(separator: "\n")
            #expect(lines[0].hasPrefix("session "))
            #expect(lines[3] == "Over 2 SIMULATED sessions, the newest at the right:")
            #expect(lines[4].hasPrefix("RTA "))
            #expect(lines.dropFirst(3).allSatisfy { $0.count <= 80 })
            #expect(lines.last == "Nobody has run it: there were scripted runs only.")
            let latest = try muster.run("history")
            #expect(latest.output == table.output)
            #expect(latest.errors.contains("region-failover-warm-standby"))
            let people = try muster.run("history", Self.failover, "--people", "--json")
            #expect(people.output.contains("\"stepsDone\" : 0"))
        }
    }

    @Test func aDrillThatThereIsNotIsBadInput() throws {
        try withMuster { muster in
            #expect(try muster.run("history").errors.contains("no such session yet"))
            let run = try muster.run("history", "nothing")
            #expect(run.status == 65)
            #expect(run.errors.contains("there is no drill “nothing”"))
        }
    }
}
