import DrillModel
import DrillTUI
import TerminalKit
import Testing

@Suite("Reading a report")
struct ReadingTests {
    private static let text = (1...9).map { chapter in
        "## Chapter \(chapter)\n\n" + String(repeating: "Text.\n", count: 12)
    }.joined(separator: "\n")

    private func reading() -> AppModel {
        var model = AppModel(entry: .session, size: Size(width: 80, height: 24))
        _ = update(&model, .reportLoaded(ReportContents(title: "R", text: Self.text)))
        return model
    }

    private func firstLine(_ model: AppModel) -> Substring? {
        view(model, size: model.size, look: Rig.look).text.split(separator: "\n").dropFirst().first
    }

    @Test func bracketsGoFromHeadingToHeading() {
        var model = reading()
        for key in [Key.character("]"), .character("]"), .down] {
            _ = update(&model, .input(.key(key)))
        }
        #expect(firstLine(model) != "Chapter 3")
        _ = update(&model, .input(.key(.character("["))))
        #expect(firstLine(model) == "Chapter 3")
        _ = update(&model, .input(.key(.character("["))))
        #expect(firstLine(model) == "Chapter 2")
        for _ in 1...20 { _ = update(&model, .input(.key(.character("]")))) }
        let screen = view(model, size: model.size, look: Rig.look).text
        #expect(screen.contains("Chapter 9"))
        for _ in 1...20 { _ = update(&model, .input(.key(.character("[")))) }
        #expect(firstLine(model) == "Chapter 1")
    }

    @Test func aReportFitsTheTerminalAfterItsSizeChanged() {
        var model = reading()
        let narrow = Size(width: 60, height: 20)
        _ = update(&model, .input(.resized(narrow)))
        var other = AppModel(entry: .session, size: narrow)
        _ = update(&other, .reportLoaded(ReportContents(title: "R", text: Self.text)))
        #expect(model.screen == other.screen)
    }

    @Test func thePathOfAWrittenReportIsCopiedInTheDebrief() throws {
        var rig = try Rig.settled()
        try rig.wait(.seconds(60))
        rig.finish()
        rig.press(.character("y"))
        #expect(rig.model.toast?.kind == .refusal)
        let id = try #require(rig.model.session?.id)
        rig.press(.enter)
        rig.send(.reportLoaded(ReportContents(title: "R", text: "Text", session: id)))
        rig.send(.reportWritten(paths: ["muster-s1.html"]))
        rig.press(.character("q"), .character("y"))
        #expect(rig.effects.last == .copy("muster-s1.html"))
    }
}
