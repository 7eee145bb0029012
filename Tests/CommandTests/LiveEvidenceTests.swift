import Foundation
import Testing

/// A session on a real, if tiny, environment: a file says whether the shop is up, and commands that really
/// run change it.
@Suite("The evidence of a live session")
struct LiveEvidenceTests {
    private static let plan = """
        id: tiny-failover
        title: Tiny failover
        kind: incident
        runbook: r.md
        objectives: {rto: 10m, rpo: 1s}
        phases: {detect: {target: 5m}}
        backend:
          live:
            environment: tiny-lab
            every: 200ms
            stale_after: 10s
            metrics: {shop.up: {unit: count, command: {run: cat up}}}
            data_loss: {run: cat loss, every: 200ms}
        steady_state: [shop.up >= 1]
        recovered_when: {all: [shop.up >= 1], for: 1s}
        injects:
          - {id: page, after: {event: disruption, delay: 100ms}, channel: pager, from: Monitoring, message: The shop is closed.}
        rehearsal:
          delays:
            acknowledge: {median: 100ms, sigma: 0}
            diagnose: {median: 100ms, sigma: 0}
            command: {median: 100ms, sigma: 0}
            manual: {median: 100ms, sigma: 0}

        """

    private static let runbook = """
        # Tiny failover

        ## Detect

        ### Close the shop

        ```sh
        echo 0 > up
        ```

        ```muster
        id: close
        kind: command
        disrupts: true
        ```

        ### See that it is closed

        ```muster
        id: see
        kind: check
        check: shop.up < 1 within 5m
        ```

        ### Declare the incident

        ```muster
        id: declare
        kind: manual
        declares: true
        ```

        ## Recover

        ### Open it again

        ```sh
        echo 1 > up && echo "the shop is open"
        ```

        ```muster
        id: open
        kind: command
        decides: true
        ```

        """

    private static let loss = #"{"lost_writes": 3, "lost_seconds": 1.5, "at_risk": false}"#

    /// Runs the drill; the folder of its files is that of the program's home.
    private func run(_ muster: Muster) throws -> Muster.Result {
        for (name, text) in [
            ("d.yaml", Self.plan), ("r.md", Self.runbook), ("up", "1\n"), ("loss", Self.loss),
        ] {
            try Data(text.utf8).write(to: muster.home.appending(path: name))
        }
        return try muster.run(
            "run", muster.home.appending(path: "d.yaml").path, "--backend", "live", "--headless",
            "--environment", "tiny-lab", "--run-commands", "--json")
    }

    private func exported(_ muster: Muster) throws -> String {
        let path = muster.home.appending(path: "evidence.jsonl").path
        #expect(try muster.run("export", "--output", path).status == 0)
        return path
    }

    @Test func itVerifiesAndSaysThatNothingIsSimulatedAgain() throws {
        try withMuster { muster in
            let run = try run(muster)
            // Recovered in time, and more lost than the plan allows.
            #expect(run.status == 1, "\(run.errors)")
            let report = muster.home.appending(path: "report.json")
            try Data(run.output.utf8).write(to: report)
            let path = try exported(muster)
            let own = try muster.run("verify", path, "--json", "--report", report.path)
            #expect(own.status == 0, "\(own.output)")
            let verdict = try EvidenceVerdict(own.output)
            #expect(
                verdict.checks == [
                    "format": "passed", "chain": "passed", "session": "passed", "rules": "passed",
                    "simulation": "not_checked", "summary": "passed", "report": "passed",
                ])
            #expect(own.output.contains("the session was live; what was measured cannot be again"))
            #expect(verdict.limits.contains("Whether the system was as its metrics said."))
            #expect(verdict.figures["objectives.rpo.lost_writes"] == "3")
            #expect(verdict.figures["objectives.rpo.met"] == "0")
            let other = try EvidenceVerdict.independent(of: path)
            #expect(other.verified)
            for (figure, value) in other.figures {
                #expect(verdict.figures[figure] == value, "\(figure)")
            }
            let text = try muster.run("verify").output
            #expect(text.contains("-       simulation  the session was live"), "\(text)")
        }
    }

    @Test func aTouchedUpCopyIsFoundAtItsEvent() throws {
        try withMuster { muster in
            _ = try run(muster)
            let path = try exported(muster)
            let lines = try String(contentsOfFile: path, encoding: .utf8)
                .split(separator: "\n").map(String.init)
            for (old, new) in [
                ("the shop is open", "the shop is fine"), (#""lostWrites":3"#, #""lostWrites":0"#),
                (#""disruptionMarked""#, #""heartbeat""#),
            ] {
                let index = try #require(lines.lastIndex { $0.contains(old) }, "\(old)")
                var touched = lines
                touched[index] = touched[index].replacing(old, with: new)
                try Data((touched.joined(separator: "\n") + "\n").utf8)
                    .write(to: URL(filePath: path))
                try expectFound(at: index, in: path, by: muster)
            }
        }
    }

    /// Who makes the whole chain anew is found by the rules: nothing has recovered before its time.
    @Test func aChainThatWasMadeAnewIsFoundByTheRules() throws {
        try withMuster { muster in
            _ = try run(muster)
            let path = try exported(muster)
            #expect(try runProgram("python3", ["-c", Self.forge, path]).status == 0)
            let own = try muster.run("verify", path, "--json")
            #expect(own.status == 5)
            let verdict = try EvidenceVerdict(own.output)
            #expect(verdict.checks["chain"] == "passed")
            #expect(verdict.checks["rules"] == "failed")
            #expect(verdict.checks["simulation"] == "not_checked")
        }
    }

    private func expectFound(at event: Int, in path: String, by muster: Muster) throws {
        let own = try muster.run("verify", path, "--json")
        #expect(own.status == 5)
        let verdict = try EvidenceVerdict(own.output)
        #expect(verdict.checks["chain"] == "failed")
        #expect(verdict.events.compactMap(\.self).min() == event)
        let other = try EvidenceVerdict.independent(of: path)
        #expect(!other.verified)
        #expect(other.events.compactMap(\.self).min() == event)
    }

    /// Dates the recovery to the beginning, and links every event again.
    private static let forge = #"""
        import hashlib, json, re, sys
        lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
        header = json.loads(lines[0])
        link = hashlib.sha256(header["session"]["id"].encode()).digest()
        for number, line in enumerate(lines[1:], 1):
            wall = json.loads(line)["wall"]
            body = line[line.index('"event":') + 8:-1]
            if '"recovered":' in body:
                body = re.sub(r'"at":\d+', '"at":1', body)
            link = hashlib.sha256(link + wall.to_bytes(8, "big", signed=True) + body.encode()).digest()
            lines[number] = '{"sequence":%d,"wall":%d,"link":"%s","event":%s}' % (number, wall, link.hex(), body)
        header["head"] = link.hex()
        lines[0] = json.dumps(header, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        open(sys.argv[1], "w", encoding="utf-8").write("\n".join(lines) + "\n")
        """#
}
