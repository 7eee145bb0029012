import BrowserHarness
import DrillEngine
import DrillModel
import DrillReport
import Foundation
import Testing

/// The HTML of sessions that went in different ways, and of their history, as a real browser shows it.
@Suite(
    .enabled(
        if: Browser.isDriven,
        "needs chromium, chromium-driver, pdftotext and python3-selenium (make setup-tests)"))
struct PageTests {
    private static func reports() throws -> [String: Report] {
        [
            "rich": try Sessions.rich().report(),
            "aborted": try Sessions.aborted().report(),
            "interrupted": try Sessions.interrupted().report(ended: false),
            "undisturbed": try Sessions.undisturbed().report(),
            "without-commander": try Sessions.withoutCommander().report(),
            "live": try LiveSessions.measured().report(),
            "long": try Sessions.long().report(),
            "hostile": try HostileTextTests.report(),
            "clocks": try Sessions.notified().report(),
        ]
    }

    private static func texts() throws -> [String: String] {
        try reports().mapValues(HTMLReport.render).merging([
            "history-single": try Histories.single(), "history-several": try Histories.several(),
        ]) { $1 }
    }

    /// One browser looks at all pages, once for all tests.
    private static let looks = Result {
        try withFolder { folder in
            let pages = try texts().sorted { $0.key < $1.key }.map { name, text in
                let page = folder.appending(path: "\(name).html")
                try text.write(to: page, atomically: true, encoding: .utf8)
                return page
            }
            return try Browser.look(at: pages, in: folder)
        }
    }

    private static func views() throws -> [(name: String, view: PageLook.View)] {
        try looks.get().flatMap { look in
            look.views.map { ("\(look.page) as \($0.name)", $0) }
        }
    }

    @Test func everyPageFitsPhoneDesktopAndPaper() throws {
        let views = try Self.views()
        #expect(views.count == 11 * 3)
        for (name, view) in views {
            #expect(view.scrollWidth <= view.clientWidth, "\(name)")
            #expect(view.outside.isEmpty, "\(name): \(view.outside)")
            #expect(view.cut.isEmpty, "\(name): \(view.cut)")
            #expect(view.covered.isEmpty, "\(name): \(view.covered)")
        }
    }

    @Test func noPageComplainsOrAsksForAnything() throws {
        for look in try Self.looks.get() {
            #expect(look.console.isEmpty, "\(look.page): \(look.console)")
            #expect(look.requests.isEmpty, "\(look.page): \(look.requests)")
        }
    }

    @Test(.enabled(if: Browser.hasAxe, "needs axe-core (make setup-tests)"))
    func axeFindsNothing() throws {
        for (name, view) in try Self.views() {
            #expect(view.violations.isEmpty, "\(name): \(view.violations)")
        }
    }

    @Test func longListsAreFoldedOnTheScreenAndNotOnPaper() throws {
        for (name, view) in try Self.views() where name.hasPrefix("long.html") {
            if view.name == "print" {
                #expect(view.foldedHeight == view.scrollHeight)
            } else {
                #expect(view.foldedHeight * 3 < view.scrollHeight, "\(name)")
            }
        }
    }

    private static func printed(_ report: Report) throws -> [String] {
        try withFolder { folder in
            let page = folder.appending(path: "page.html")
            try HTMLReport.render(report).write(to: page, atomically: true, encoding: .utf8)
            return try Browser.printedSheets(of: page, in: folder)
        }
    }

    @Test(arguments: ["rich", "clocks", "aborted"])
    func pageOneIsOneSheetOfPaper(name: String) throws {
        let report = try #require(try Self.reports()[name])
        let sheets = try Self.printed(report).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(sheets[0].contains("Where the minutes went"))
        #expect(sheets[0].contains("Corrective actions"))
        #expect(sheets[1].contains("Timeline"), "\(sheets[1])")
        for notice in report.notices where notice.kept == false {
            #expect(sheets[0].contains(notice.deadline.clock.regime))
        }
    }

    @Test(arguments: [("long", "SIMULATED: "), ("live", "LIVE: "), ("aborted", "SIMULATED: ")])
    func everySheetOfPaperSaysWhatItIs(name: String, mark: String) throws {
        let report = try #require(try Self.reports()[name])
        let sheets = try Self.printed(report)
        #expect(sheets.count > 1)
        for (number, sheet) in sheets.enumerated() {
            let first = sheet.split(separator: "\n").first ?? ""
            #expect(first.contains(mark), "sheet \(number + 1): \(first)")
            #expect(sheet.contains("Page \(number + 1) of \(sheets.count)"))
        }
        let text = sheets.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for entry in report.timeline { #expect(text.contains(report.clock(entry.at))) }
        if name == "long" { #expect(text.contains("Alert500 (ticket): queue 500 is long")) }
    }
}
