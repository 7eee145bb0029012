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
}
