import DrillEngine
import DrillReport
import Foundation
import Testing

@Suite("What a failed expectation costs")
struct CostTests {
    private static let sentence = "She hears it from a customer first."

    private func failed() throws -> Report {
        var exercise = try Sessions.rich()
        try exercise.give(.judge(expectation: "answered", passed: false, comment: "too late"))
        return exercise.report()
    }

    @Test func standsUnderTheMeasuresOfPageOne() throws {
        let report = try failed()
        let markdown = MarkdownReport.render(report)
        let row = "| The CEO gets an answer within two minutes. | \(Self.sentence) |"
        let place = try #require(markdown.range(of: row))
        #expect(markdown[..<place.lowerBound].contains("| Recovery time (RTA against RTO)"))
        #expect(markdown[..<place.lowerBound].contains("## What it cost"))
        #expect(markdown[place.upperBound...].contains("## Phases"))
        let page = HTMLReport.render(report)
        let heading = try #require(page.range(of: "What it cost"))
        #expect(page[heading.upperBound...].contains(Self.sentence))
        #expect(page[heading.upperBound...].contains("Phases against their targets"))
    }

    @Test func isAMemberOfTheJSON() throws {
        let text = JSONReport.render(try failed())
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let costs = object?["what_it_cost"] as? [[String: String]]
        #expect(
            costs == [
                [
                    "expectation": "answered",
                    "text": "The CEO gets an answer within two minutes.",
                    "cost": Self.sentence,
                ]
            ])
        #expect(JUnitReport.render(try failed()).contains(Self.sentence))
    }

    @Test func isNotShownWhileTheExpectationHolds() throws {
        let report = try Sessions.rich().report()
        #expect(!MarkdownReport.render(report).contains(Self.sentence))
        #expect(!HTMLReport.render(report).contains(Self.sentence))
    }
}
