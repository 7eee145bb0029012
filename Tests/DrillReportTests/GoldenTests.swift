import DrillReport
import Testing

@Suite struct GoldenTests {
    @Test func richSession() throws {
        let report = try Sessions.rich().report()
        try expectGolden(MarkdownReport.render(report), "rich.md")
        try expectGolden(HTMLReport.render(report), "rich.html")
        try expectGolden(JSONReport.render(report), "rich.json")
    }

    @Test func smallSessionAsJSON() throws {
        try expectGolden(JSONReport.render(try Sessions.small().report()), "small.json")
    }

    @Test func abortedSession() throws {
        let report = try Sessions.aborted().report()
        try expectGolden(MarkdownReport.render(report), "aborted.md")
        try expectGolden(HTMLReport.render(report), "aborted.html")
    }

    @Test func interruptedSession() throws {
        let report = try Sessions.interrupted().report(ended: false)
        try expectGolden(MarkdownReport.render(report), "interrupted.md")
        try expectGolden(HTMLReport.render(report), "interrupted.html")
    }

    @Test func undisturbedSession() throws {
        let report = try Sessions.undisturbed().report()
        try expectGolden(MarkdownReport.render(report), "undisturbed.md")
    }

    @Test func sameBytesEveryTime() throws {
        let (first, second) = (try Sessions.rich().report(), try Sessions.rich().report())
        #expect(HTMLReport.render(first) == HTMLReport.render(second))
        #expect(JSONReport.render(first) == JSONReport.render(second))
        #expect(MarkdownReport.render(first) == MarkdownReport.render(second))
    }
}
