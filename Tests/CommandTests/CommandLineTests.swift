import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    private static let fiveMistakes = """
        id: broken
        title: Broken
        kind: disaster
        runbook: \(Muster.checkout.path)/Runbooks/region-failover.md
        objectives: {rto: 15, rpo: 30s}
        phases:
          contian: {target: 5m}
        roles: [{role: incident-commander, name: Ines}]
        backend:
          simulated: {system: \(Muster.checkout.path)/Drills/Systems/two-region-shop.yaml}
        recovered_when: {all: [shop.availabilty >= 95%], for: 2m}
        injects:
          - {id: gone, at: 1m, fault: region-lost eu-central-9, disrupts: true}
        """

    @Test func fiveMistakesGiveFiveDiagnosticsWithPlaces() throws {
        try withMuster { muster in
            let plan = muster.home.appending(path: "broken.yaml")
            try Data(Self.fiveMistakes.utf8).write(to: plan)
            let run = try muster.run("validate", plan.path)
            let lines = run.output.split(separator: "\n").map {
                $0.replacingOccurrences(of: "\(plan.path):", with: "")
            }
            #expect(run.status == 65)
            #expect(
                lines.map { $0.prefix { $0 != " " } } == [
                    "3:7:", "5:19:", "7:3:", "11:24:", "13:31:",
                ])
            #expect(lines.allSatisfy { $0.contains("error: ") })
            #expect(lines.allSatisfy { $0.contains("expected") || $0.contains("did you mean") })
        }
    }

    @Test(arguments: [
        (["reprt"], "“reprt” is no command; did you mean “report”?"),
        (["frobnicate", "x"], "“frobnicate” is no command."),
        (["forecast", "a.yaml", "--format", "json"], "Unknown option '--format'"),
    ])
    func whatIsMistypedIsNamed(arguments: [String], message: String) throws {
        try withMuster { muster in
            let run = try muster.run(arguments: arguments)
            #expect(run.status == 64)
            #expect(run.errors.contains(message), "\(run.errors)")
        }
    }

    @Test func whatShipsIsValid() throws {
        try withMuster { muster in
            let run = try muster.run("validate", "Drills", "Runbooks")
            #expect(run.output == "")
            #expect(run.status == 0)
        }
    }

    @Test(arguments: ["drill", "system", "report"])
    func schemasAreJSON(_ subject: String) throws {
        try withMuster { muster in
            let run = try muster.run("schema", subject)
            let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
            #expect((schema as? [String: Any])?["$schema"] != nil)
        }
    }

    @Test func drillsAreFoundByName() throws {
        try withMuster { muster in
            let run = try muster.run("list", "drills", "--json")
            let rows = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
            let names = (rows as? [[String: Any]])?.compactMap { $0["id"] as? String } ?? []
            #expect(names.count > 12)
            #expect(names == names.sorted())
            #expect(names.contains("region-failover-warm-standby"))
        }
    }

    @Test func aMistypedDrillIsToldTheNearestOne() throws {
        try withMuster { muster in
            let run = try muster.run("run", "credential-compromize", "--headless")
            #expect(run.status == 65)
            #expect(run.errors.contains("did you mean “credential-compromise”?"))
        }
    }

    @Test(arguments: [
        ["run"], ["run", "x", "--json"], ["frobnicate"], ["report", "--format", "pdf"],
        ["run", "x", "--headless", "--delay", "acknowledge=20"],
    ])
    func wrongUsageIsSaidWithItsStatus(_ arguments: [String]) throws {
        try expectWrongUsage(arguments)
    }

    @Test func theConsoleRefusesToOpenWithoutATerminal() throws {
        try withMuster { muster in
            for arguments in [[], ["run", "credential-compromise"]] {
                let run = try muster.run(arguments: arguments)
                #expect(run.status == 64)
                #expect(run.errors.contains("--plain"))
            }
        }
    }

    @Test func aHomeThatCannotBeWrittenIsAnInputOutputError() throws {
        try withMuster { muster in
            let file = muster.home.appending(path: "file")
            try Data().write(to: file)
            let run = try muster.run("list", "sessions", "--home", file.path)
            #expect(run.status == 74)
            #expect(run.errors.contains(file.path))
        }
    }

    @Test func aPlainSessionIsResumableAtTheEndOfInputAndDebriefedLater() throws {
        try withMuster { muster in
            let left = try muster.run(
                "run", "credential-compromise", "--plain", "--seed", "5", input: "note hello\n")
            #expect(left.status == 4)
            let ended = try muster.run("resume", "--plain", input: "finish\nyes\n")
            #expect(ended.status == 1)
            let session = try #require(
                ended.output.split(separator: "`").first { $0.hasPrefix("muster resume ") })
            let id = String(session.split(separator: " ")[2])
            let debrief = try muster.run(
                "resume", id, "--plain", "--operator", "Ines",
                input: "problem Nobody looked.\n\n\nleave\n")
            #expect(debrief.status == 1)
            let report = try muster.run("report", id)
            #expect(report.output.contains("| Nobody looked. | did not work | Ines "))
        }
    }

    @Test func nothingThatATerminalWouldObeyIsListed() throws {
        try withMuster { muster in
            let name = "Ev\u{1b}[31mil\u{1b}]0;x\u{7}"
            _ = try muster.rehearse("Drills/zone-lost.yaml", seed: 7, by: name)
            let list = try muster.run("list", "sessions")
            #expect(list.output.contains("Ev"))
            #expect(list.output.contains("simulated"))
            #expect(!list.output.contains("\u{1b}") && !list.output.contains("\u{7}"))
        }
    }

    @Test func aSessionLeftInPlainModeIsResumedAndReported() throws {
        try withMuster { muster in
            let left = try muster.run(
                "run", "credential-compromise", "--plain", "--seed", "5",
                input: "note hello\nquit\n")
            #expect(left.status == 4)
            let report = try muster.run("report", "--format", "json")
            #expect(report.output.contains("\"interrupted\""))
            let resumed = try muster.run("resume", "--headless", "--json")
            #expect([0, 1].contains(resumed.status))
            let again = try muster.run("resume")
            #expect(again.status == 64)
        }
    }
}
