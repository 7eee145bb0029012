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

    @Test(.enabled(if: Browser.isInstalled, "needs chromium and pdftotext (make setup-tests)"))
    func theHistoryHasTrendsPeopleAndEveryDrill() throws {
        try withMuster { muster in
            for seed: UInt64 in [7, 8] {
                _ = try muster.rehearse("Drills/zone-lost.yaml", seed: seed)
            }
            _ = try muster.run("run", "cache-stampede", "--headless", "--seed", "7")
            let page = muster.home.appending(path: "history.html")
            let run = try muster.run("history", "--format", "html", "--output", page.path)
            #expect(run.status == 0)
            let source = try String(contentsOf: page, encoding: .utf8)
            for word in ["<script", "http://", "https://", "<img", "url("] {
                #expect(!source.contains(word), "the page has \(word)")
            }
            let shown = try Browser.printedText(of: page, in: muster.home).lowercased()
            for expected in [
                "simulated sessions", "all drills", "zone lost", "2 sessions", "rta",
                "time to detect",
                "phase contain", "only rosa has ever run it, 2 times", "corrective actions",
                "there were scripted runs only",
            ] {
                #expect(shown.contains(expected), "“\(expected)” is not on the printed page")
            }
            #expect(!shown.contains("live:"))
        }
    }
}
