import DrillModel
import DrillTUI
import TerminalKit
import Testing

/// No size of terminal traps, and nothing is drawn outside of it.
@Suite("Any size")
struct SizeTests {
    @Test(arguments: [0, 1, 2, 5, 14, 15, 24, 60])
    func everySize(height: Int) throws {
        var rig = try Rig.fencing()
        try rig.wait(.seconds(120))
        for overlay in [Key.character("?"), .character("x"), .character("e"), .escape] {
            rig.press(.escape, overlay)
            for width in [0, 1, 2, 59, 60, 80, 149, 150, 240] {
                let canvas = view(
                    rig.model, size: Size(width: width, height: height), look: .plain)
                #expect(canvas.cells.count == width * height)
                #expect(canvas.text.utf8.allSatisfy { $0 < 0x80 })
            }
        }
    }

    /// What is left for recovery is never cut for the sake of what is said of the data.
    @Test func whatIsLeftIsReadAtTheSmallestSize() throws {
        let narrow = try Rig.fencing().screen(60, 15)
        #expect(narrow.contains(" left ") && narrow.contains("not known yet\n"))
    }

    @Test(arguments: [0, 1, 14, 15, 24, 60])
    func everySizeOfTheDebrief(height: Int) throws {
        let debriefed = try Rig.debriefed()
        for key in [Key.escape, .character("w"), .character("e"), .character("a")] {
            for section in DebriefModel.Section.allCases {
                var rig = debriefed
                rig.model.debrief.section = section
                if key != .escape { rig.press(key) }
                expectNothingOutside(of: rig.model, height: height)
            }
        }
    }

    @Test(arguments: [0, 1, 14, 15, 24, 60])
    func everySizeOfTheLibrary(height: Int) {
        for contents in [LibraryContents(), LibraryFixture.contents] {
            var model = AppModel(entry: .library)
            _ = update(&model, .libraryLoaded(contents))
            for _ in 0..<6 {
                expectNothingOutside(of: model, height: height)
                _ = update(&model, .input(.key(.down)))
            }
        }
    }

    private func expectNothingOutside(of model: AppModel, height: Int) {
        for width in [0, 1, 59, 60, 80, 109, 110, 240] {
            let canvas = view(model, size: Size(width: width, height: height), look: .plain)
            #expect(canvas.cells.count == width * height)
            #expect(canvas.text.utf8.allSatisfy { $0 < 0x80 })
        }
    }
}
