import DrillReport
import Foundation
import Testing

@Suite struct JUnitTests {
    private static let isThere = Python.has("junitparser")

    /// What junitparser makes of a file: a line a suite and a case, and the properties.
    private static let reader = """
        import sys, junitparser
        xml = junitparser.JUnitXml.fromfile(sys.argv[1])
        total = failures = skipped = 0
        for suite in xml:
            print("suite", suite.name, suite.tests, suite.failures, suite.errors, suite.skipped)
            counted = [len(suite), 0, 0]
            for p in suite.properties():
                print("property", p.name, p.value)
            for case in suite:
                kinds = [type(r).__name__ for r in case.result]
                counted[1] += "Failure" in kinds
                counted[2] += "Skipped" in kinds
                assert case.classname and case.name
                print("case", case.classname, "/", case.name, "/", ",".join(kinds) or "passed",
                      "/", " ".join(r.message for r in case.result))
            assert counted == [suite.tests, suite.failures, suite.skipped], suite.name
            total += suite.tests; failures += suite.failures; skipped += suite.skipped
        assert (total, failures, skipped) == (xml.tests, xml.failures, xml.skipped)
        """

    private static func read(_ report: Report) throws -> [String] {
        let run = try withFolder { folder in
            let file = folder.appending(path: "report.xml")
            try JUnitReport.render(report).write(to: file, atomically: true, encoding: .utf8)
            return try Python.run(reader, file.path())
        }
        #expect(run.status == 0, "\(run.output)")
        return run.output.split(separator: "\n").map(String.init)
    }

    @Test func richSessionIsAsItWas() throws {
        try expectGolden(JUnitReport.render(try Sessions.rich().report()), "rich.junit.xml")
    }

    @Test(.enabled(if: isThere, "needs python3-junitparser (make setup-tests)"))
    func aReaderOfJUnitFilesCountsTheSame() throws {
        for exercise in [
            try Sessions.rich(), try Sessions.aborted(), try Sessions.small(),
            try Sessions.undisturbed(), try LiveSessions.measured(),
        ] {
            #expect(try !Self.read(exercise.report()).isEmpty)
        }
        #expect(try !Self.read(try HostileTextTests.report()).isEmpty)
    }

    @Test(.enabled(if: isThere, "needs python3-junitparser (make setup-tests)"))
    func everySortOfThingIsACaseOfItsPhase() throws {
        let lines = try Self.read(try Sessions.rich().report())
        expectSame(
            lines.filter { $0.hasPrefix("suite") },
            [
                "suite Objectives 3 2 0 0", "suite Detect 2 1 0 0", "suite Assess 3 0 0 0",
                "suite Contain 4 0 0 0", "suite Recover 5 0 0 1", "suite Expectations 2 0 0 0",
            ])
        for expected in [
            "case failover.objectives / RPO: 30 s / Failure / 2,412 acknowledged writes lost, "
                + "41 s of data, more than the target of 30 s.",
            "case failover.detect / target: 2 min / Failure / Detect took 2 min 05 s, its target "
                + "is 2 min.",
            "case failover.recover / step warm: Warm the cache / Skipped / skipped: no time",
            "property backend SIMULATED", "property seed 7",
        ] {
            #expect(lines.contains(expected), "\(expected) is not among \(lines)")
        }
    }

    @Test(.enabled(if: isThere, "needs python3-junitparser (make setup-tests)"))
    func anOpenSessionIsAnErrorAndSkipsWhatItHasNotReached() throws {
        let lines = try Self.read(try Sessions.interrupted().report(ended: false))
        #expect(!lines.contains { $0.contains("/ Failure /") })
        #expect(
            lines.contains {
                $0.hasPrefix(
                    "case failover.objectives / outcome: met / Error / INTERRUPTED: The session")
            })
    }

    @Test(.enabled(if: isThere, "needs python3-junitparser (make setup-tests)"))
    func aLiveSessionNamesItsEnvironment() throws {
        let lines = try Self.read(try LiveSessions.measured().report())
        #expect(lines.contains("property backend LIVE: orders' lab"))
        #expect(lines.contains { $0.contains("step fence: Fence the old primary / Failure") })
    }
}
