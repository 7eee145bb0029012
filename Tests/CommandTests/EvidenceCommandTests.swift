import Foundation
import Testing

@Suite("Evidence: export, verify, signatures")
struct EvidenceCommandTests {
    private static let failover = "Drills/region-failover-warm-standby.yaml"

    private func file(_ name: String, in muster: Muster) -> String {
        muster.home.appending(path: name).path
    }

    /// Sessions of the shop: finished, missed, aborted with a rollback, left, and paused.
    private static let sessions: [(name: String, arguments: [String], input: String?)] = [
        ("finished", ["run", failover, "--headless", "--seed", "7"], nil),
        (
            "missed",
            ["run", failover, "--headless", "--seed", "3", "--delay", "acknowledge=20m"], nil
        ),
        (
            "with lost writes",
            ["run", failover, "--headless", "--seed", "7", "--choose", "order=Promote at once"], nil
        ),
        (
            "aborted by its criterion",
            ["run", failover, "--headless", "--seed", "2", "--delay", "acknowledge=2h"], nil
        ),
        ("aborted by hand", ["run", failover, "--plain"], "abort enough\ny\nfinish\n"),
        ("left", ["run", failover, "--plain"], "note so far so good\n"),
        ("without a simulated loss", ["run", "Drills/cache-stampede.yaml", "--headless"], nil),
    ]

    @Test(arguments: 0..<sessions.count)
    func theIndependentVerifierAgrees(_ index: Int) throws {
        let (name, arguments, input) = Self.sessions[index]
        try withMuster { muster in
            _ = try muster.run(arguments: arguments, input: input)
            let path = file("evidence.jsonl", in: muster)
            #expect(try muster.run("export", "--output", path).status == 0)
            let own = try muster.run("verify", path, "--json")
            #expect(own.status == 0, "\(name): \(own.output)")
            let verdict = try EvidenceVerdict(own.output)
            let other = try EvidenceVerdict.independent(of: path)
            #expect(verdict.verified && other.verified, "\(name)")
            for (figure, value) in other.figures {
                #expect(verdict.figures[figure] == value, "\(name): \(figure)")
            }
        }
    }

    /// Byte by byte it is shown elsewhere; here that both programs find the same.
    @Test func theIndependentVerifierFindsTheSameEvents() throws {
        try withMuster { muster in
            _ = try muster.run("run", Self.failover, "--headless", "--seed", "7")
            let path = file("evidence.jsonl", in: muster)
            _ = try muster.run("export", "--output", path)
            let lines = try String(contentsOfFile: path, encoding: .utf8)
                .split(separator: "\n").map(String.init)
            let tampered: [(event: Int, lines: [String])] = [
                (40, changing(lines, 40) { $0.replacing("\"time\":", with: "\"time\":1") }),
                (41, changing(lines, 41) { $0.replacing("\"wall\":1", with: "\"wall\":2") }),
                (42, changing(lines, 42) { $0.replacing("\"event\":", with: "\"event\": ") }),
                (43, Array(lines[..<43] + lines[44...])),
                (44, Array(lines[..<44] + [lines[45], lines[44]] + lines[46...])),
                (45, Array(lines[..<46] + lines[45...])),
                (lines.count - 3, Array(lines.dropLast(3))),
            ]
            for (event, lines) in tampered {
                try Data((lines.joined(separator: "\n") + "\n").utf8).write(
                    to: URL(filePath: path))
                let own = try muster.run("verify", path, "--json", "--no-rerun")
                #expect(own.status == 5)
                #expect(try EvidenceVerdict(own.output).events.compactMap(\.self).min() == event)
                let other = try EvidenceVerdict.independent(of: path)
                #expect(!other.verified)
                #expect(other.events.compactMap(\.self).min() == event)
            }
        }
    }

    private func changing(
        _ lines: [String], _ index: Int, _ change: (String) -> String
    ) -> [String] {
        var lines = lines
        let changed = change(lines[index])
        #expect(changed != lines[index])
        lines[index] = changed
        return lines
    }

    @Test func aReportThatWasTouchedUpIsFoundOutByItsFigures() throws {
        try withMuster { muster in
            let run = try muster.run("run", Self.failover, "--headless", "--json", "--seed", "7")
            let path = file("report.json", in: muster)
            try Data(run.output.utf8).write(to: URL(filePath: path))
            #expect(try muster.run("verify", "--report", path).status == 0)
            let touched = run.output.replacing(
                "\"lost_writes\": 336", with: "\"lost_writes\": 12")
            #expect(touched != run.output)
            try Data(touched.utf8).write(to: URL(filePath: path))
            let verdict = try muster.run("verify", "--report", path)
            #expect(verdict.status == 5)
            #expect(
                verdict.output.contains(
                    "objectives.rpo.lost_writes: 12 is claimed, 336 follows"))
        }
    }

    @Test func whatIsNotEvidenceIsBadInputAndWhatIsNotThereAnIOError() throws {
        try withMuster { muster in
            let notes = file("notes", in: muster)
            try Data("some notes\n".utf8).write(to: URL(filePath: notes))
            let run = try muster.run("verify", notes)
            #expect(run.status == 65)
            #expect(run.errors.contains("it is no evidence file"))
            #expect(try muster.run("verify", file("nothing", in: muster)).status == 74)
            #expect(try muster.run("verify", "nothing").status == 64)
            #expect(try muster.run("verify").status == 64)
            _ = try muster.run("run", Self.failover, "--headless", "--seed", "7")
            #expect(try muster.run("verify", "--report", notes).status == 65)
            #expect(try muster.run("export", "--output", "/nowhere/at/all").status == 74)
            #expect(try muster.run("export", "--sign", notes).status == 65)
            #expect(try muster.run("verify", "--key", notes).status == 65)
        }
    }

    @Test func aSessionOfTheJournalThatWasChangedIsFoundAtItsEvent() throws {
        try withMuster { muster in
            _ = try muster.run("run", Self.failover, "--headless", "--seed", "7")
            let journal = file("journal.sqlite", in: muster)
            let change = "UPDATE event SET wall = wall + 1 WHERE sequence = 17"
            let python =
                "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.execute(sys.argv[2]); d.commit()"
            #expect(try runProgram("python3", ["-c", python, journal, change]).status == 0)
            let run = try muster.run("verify")
            #expect(run.status == 5)
            #expect(run.output.contains("event 17: it is not what was written"))
            let remove = "DELETE FROM event WHERE sequence BETWEEN 20 AND 22"
            #expect(try runProgram("python3", ["-c", python, journal, remove]).status == 0)
            #expect(
                try muster.run("verify").output.contains(
                    "event 20: it is missing, and so is what follows up to event 22"))
        }
    }

    @Test func theHeadIsSignedByAKeyOfOpenSSLAndOpenSSLAgrees() throws {
        try withMuster { muster in
            _ = try muster.run("run", Self.failover, "--headless", "--seed", "7")
            let path = file("evidence.jsonl", in: muster)
            let keys = try ["a", "b"].map { name in
                let (key, open) = (file("\(name).pem", in: muster), file("\(name).pub", in: muster))
                _ = try runProgram("openssl", ["genpkey", "-algorithm", "ed25519", "-out", key])
                _ = try runProgram("openssl", ["pkey", "-in", key, "-pubout", "-out", open])
                return (key: key, open: open)
            }
            #expect(try muster.run("export", "--sign", keys[0].key, "-o", path).status == 0)
            #expect(try muster.run("verify", path, "--key", keys[0].open).status == 0)
            #expect(try EvidenceVerdict.independent(of: path, key: keys[0].open).verified)

            let other = try muster.run("verify", path, "--key", keys[1].open)
            #expect(other.status == 5)
            #expect(other.output.contains("FAILED  signature"))
            #expect(try !EvidenceVerdict.independent(of: path, key: keys[1].open).verified)

            _ = try muster.run("export", "-o", path)
            let unsigned = try muster.run("verify", path, "--key", keys[0].open)
            #expect(unsigned.status == 5)
            #expect(unsigned.output.contains("the file is not signed"))
            #expect(try muster.run("export", "--sign", keys[0].open).status == 65)
        }
    }

    /// What is signed, and where the signature stands, is what the specification says.
    @Test func openSSLVerifiesTheStatement() throws {
        try withMuster { muster in
            _ = try muster.run("run", Self.failover, "--headless", "--seed", "7")
            let paths = ["key", "open", "evidence", "statement", "value"].map {
                file($0, in: muster)
            }
            _ = try runProgram("openssl", ["genpkey", "-algorithm", "ed25519", "-out", paths[0]])
            _ = try runProgram("openssl", ["pkey", "-in", paths[0], "-pubout", "-out", paths[1]])
            _ = try muster.run("export", "--sign", paths[0], "-o", paths[2])
            let lines = try String(contentsOfFile: paths[2], encoding: .utf8).split(separator: "\n")
            func object(_ line: Substring?) throws -> [String: Any] {
                let parsed = try JSONSerialization.jsonObject(with: Data((line ?? "").utf8))
                return try #require(parsed as? [String: Any])
            }
            let header = try object(lines.first)
            let session = try #require((header["session"] as? [String: Any])?["id"] as? String)
            let count = try #require(header["events"] as? Int)
            let head = try #require(header["head"] as? String)
            let signature = try #require(try object(lines.last)["signature"] as? [String: String])
            let value = try #require(Data(base64Encoded: signature["value"] ?? ""))
            try Data("muster-evidence/1\n\(session)\n\(count)\n\(head)\n".utf8)
                .write(to: URL(filePath: paths[3]))
            try value.write(to: URL(filePath: paths[4]))
            let check = [
                "pkeyutl", "-verify", "-pubin", "-inkey", paths[1], "-rawin", "-in", paths[3],
                "-sigfile", paths[4],
            ]
            #expect(try runProgram("openssl", check).status == 0)
        }
    }
}
