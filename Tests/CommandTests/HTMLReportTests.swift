import BrowserHarness
import Foundation
import Testing

@Suite("The HTML report in a real browser")
struct HTMLReportTests {
    @Test(.enabled(if: Browser.isInstalled, "needs chromium and pdftotext (make setup-tests)"))
    func aManagerSeesOutcomeObjectivesPhasesAndTimeline() throws {
        try withMuster { muster in
            let run = try muster.run(
                "run", "region-failover-warm-standby", "--headless", "--json", "--seed", "7")
            #expect(run.status == 0)
            let page = muster.home.appending(path: "report.html")
            _ = try muster.run("report", "--format", "html", "--output", page.path)
            let text = try Browser.printedText(of: page, in: muster.home)
            let shown = text.lowercased()
            for expected in [
                "simulated", "met", "rta", "rto", "rpa", "rpo", "15 min", "30 s", "detect",
                "assess", "contain", "recover", "where the minutes went", "largest losses",
                "timeline", "promote the standby", "corrective actions", "evidence",
            ] {
                #expect(shown.contains(expected), "“\(expected)” is not on the printed page")
            }
        }
    }
}
