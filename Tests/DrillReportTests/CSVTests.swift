import DrillEngine
import DrillModel
import DrillReport
import Foundation
import Testing

/// The CSV as Python's reader has it.
@Suite(.enabled(if: Python.has("csv"), "needs python3"))
struct CSVTests {
    private static let reader = """
        import csv, json, sys
        raw = open(sys.argv[1], newline="", encoding="utf-8").read()
        assert raw.endswith("\\r\\n")
        rows = list(csv.reader(raw.splitlines(keepends=True), delimiter=sys.argv[2], strict=False))
        json.dump(rows, sys.stdout)
        """

    private static func read(_ report: Report, separator: String = ",") throws -> [[String]] {
        let run = try withFolder { folder in
            let file = folder.appending(path: "report.csv")
            try CSVReport.render(report).write(to: file, atomically: true, encoding: .utf8)
            return try Python.run(reader, file.path(), separator)
        }
        #expect(run.status == 0)
        return try JSONDecoder().decode([[String]].self, from: Data(run.output.utf8))
    }

    /// The lines of a sort, each as a column's name with what stands there, empty ones left out.
    private static func facts(_ sort: String, _ report: Report) throws -> [[String: String]] {
        let rows = try read(report)
        return rows.dropFirst().map { row in
            Dictionary(uniqueKeysWithValues: zip(rows[0], row)).filter { !$0.value.isEmpty }
        }
        .filter { $0["record"] == sort }
    }

    @Test func everyLineHasEveryColumn() throws {
        for report in [
            try Sessions.rich().report(), try Sessions.interrupted().report(ended: false),
            try LiveSessions.measured().report(), try HostileTextTests.report(),
        ] {
            let rows = try Self.read(report)
            #expect(Set(rows.map(\.count)) == [17])
        }
    }

    @Test func everySortOfFactIsThere() throws {
        let rows = try Self.read(try Sessions.rich().report()).dropFirst()
        let simulated = Set(rows.map { $0[3] })
        let live = Set(try Self.read(try LiveSessions.measured().report()).map { $0[3] })
        #expect(
            simulated == [
                "session", "objective", "time", "instant", "key_figure", "phase", "time_spent",
                "loss", "step", "action", "inject", "expectation", "notice", "deviation",
                "finding", "corrective_action", "event", "evidence",
            ])
        #expect(live.contains("command"))
    }

    @Test func figuresStandAgainstTheirTargets() throws {
        let report = try Sessions.rich().report()
        let origin = ["session": report.record.id, "drill": "failover", "backend": "simulated"]
        expectSame(
            try Self.facts("objective", report).last { $0["id"] == "rpo" },
            origin.merging([
                "record": "objective", "id": "rpo", "name": "Data lost", "status": "missed",
                "value": "41", "target": "30", "unit": "s",
            ]) { $1 })
        expectSame(
            try Self.facts("step", report).last { $0["id"] == "warm" },
            origin.merging([
                "record": "step", "id": "warm", "name": "Warm the cache", "phase": "recover",
                "kind": "action", "status": "skipped", "ended_seconds": "577", "attempts": "0",
                "by": "Rosa", "text": "no time",
            ]) { $1 })
        let spent = try Self.facts("time_spent", report).compactMap { Double($0["value"] ?? "") }
        #expect(spent.reduce(0, +) == report.timeSpent.total.seconds)
    }

    @Test func noCellIsAFormula() throws {
        for separator in [",", ";", "\t"] {
            let rows = try Self.read(try HostileTextTests.report(), separator: separator)
            for cell in rows.joined() where !cell.isEmpty {
                #expect(!"=+-@".contains(cell.prefix(1)), "\(cell) by “\(separator)”")
            }
        }
    }

    @Test func textComesBackAsItWas() throws {
        var report = try Sessions.small().report()
        report.steps[0].note = "a, \"b\"\u{301}; c\nd | e"
        let steps = try Self.facts("step", report)
        #expect(steps.first?["text"] == report.steps[0].note)
        report.steps[0].note = "-5"
        #expect(try Self.facts("step", report).first?["text"] == "-5")
        report.steps[0].note = "=cmd()"
        #expect(try Self.facts("step", report).first?["text"] == "'=cmd()")
        report.steps[0].note = "x;=cmd()"
        #expect(try Self.facts("step", report).first?["text"] == "x;'=cmd()")
    }
}
