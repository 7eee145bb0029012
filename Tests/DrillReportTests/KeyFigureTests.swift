import DrillEngine
import DrillModel
import DrillReport
import Foundation
import Testing

@Suite struct KeyFigureTests {
    @Test func haveTheirValueAtTheEndInTheUnitOfTheCatalogue() throws {
        let figures = try Sessions.rich().report().keyFigures
        #expect(figures.map(\.metric) == [ReportFixture.stolen, ReportFixture.availability])
        #expect(figures.map(\.value) == [2.14e9, 0.985])
        #expect(figures.map(\.unit) == [.bytes, .ratio])
        #expect(figures.map(\.text) == ["2.1GB", "98.5%"])
    }

    @Test func standUnderTheObjectives() throws {
        let report = try Sessions.rich().report()
        let markdown = markdown(report)
        let table = "| Key figure | At the end |\n| --- | ---: |\n| Data that left | 2.1GB |\n"
        let place = try #require(markdown.range(of: table))
        #expect(markdown[..<place.lowerBound].contains("| Objective |"))
        #expect(markdown[place.upperBound...].contains("## Phases"))
        #expect(HTMLReport.render(report).contains("<dt>Data that left</dt>\n<dd>2.1GB</dd>"))
    }

    @Test func whatIsNotKnownIsSaidToBe() throws {
        let report = try Sessions.interrupted().report(ended: false)
        #expect(report.keyFigures.map(\.text) == ["not known", "not known"])
        #expect(markdown(report).contains("| Data that left | not known |"))
        let object = try JSONSerialization.jsonObject(with: Data(JSONReport.render(report).utf8))
        let figures = (object as? [String: Any])?["key_figures"] as? [[String: Any]]
        let first = try #require(figures?.first)
        #expect(first["value"] is NSNull)
        #expect(first["metric"] as? String == "thief.exfiltrated_bytes")
        #expect(first["label"] as? String == "Data that left")
        #expect(first["unit"] as? String == "bytes")
    }

    @Test(arguments: [Double.nan, .infinity])
    func whatIsNoNumberIsNotKnown(_ value: Double) throws {
        var exercise = try Sessions.interrupted()
        exercise.values[ReportFixture.stolen] = value
        try exercise.give(.finish)
        #expect(exercise.report().keyFigures.first?.text == "not known")
    }

    @Test func aPlanWithoutThemHasNoTable() throws {
        let report = try Sessions.small().report()
        #expect(!MarkdownReport.render(report).contains("Key figure"))
        #expect(JSONReport.render(report).contains("\"key_figures\": []"))
    }
}
