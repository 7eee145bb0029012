import DrillReport
import Foundation
import Testing

@Suite struct ExportTests {
    @Test func junitCountsWhatItHolds() throws {
        let xml = JUnitReport.render(try Sessions.rich().report())
        try expectGolden(xml, "rich.junit.xml")
        #expect(xml.contains("tests=\"10\" failures=\"3\" errors=\"0\" skipped=\"0\""))
    }

    @Test func junitOfAnOpenSessionSkips() throws {
        let xml = JUnitReport.render(try Sessions.interrupted().report(ended: false))
        #expect(xml.components(separatedBy: "<failure").count == 1)
        #expect(xml.contains("<skipped message=\"The session has not ended"))
    }

    @Test func csvHasALineAStep() throws {
        let report = try Sessions.rich().report()
        let lines = CSVReport.render(report).components(separatedBy: "\r\n")
        #expect(lines.count == report.steps.count + 2)
        #expect(
            lines[6]
                == "20261121-020000-failover,failover,simulated,warm,Warm the cache,recover,"
                + "action,skipped,,577,,0,Rosa,no time")
    }

    @Test func csvQuotesAndDisarms() throws {
        var report = try Sessions.small().report()
        report.steps[0].title = "=cmd()"
        report.steps[0].note = "a, \"b\"\nc"
        #expect(CSVReport.render(report).contains("'=cmd()"))
        #expect(CSVReport.render(report).hasSuffix(",\"a, \"\"b\"\"\nc\"\r\n"))
    }
}
