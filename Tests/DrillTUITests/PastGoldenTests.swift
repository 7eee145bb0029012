import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit
import Testing

/// Replay and history as whole screens.
@Suite("Screens of the past")
struct PastGoldenTests {
    static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 40)]

    private func expect(
        _ model: AppModel, _ name: String, _ size: Size, _ glyphs: Glyphs = .unicode
    ) throws {
        let look = Look(theme: .monochrome, glyphs: glyphs)
        try Golden.expect(
            view(model, size: size, look: look).text, named: "\(name)-\(size.width)x\(size.height)")
    }

    private func press(_ model: inout AppModel, _ keys: [Key]) {
        for key in keys { _ = update(&model, .input(.key(key))) }
    }

    /// A recording that plays, 190 s after its beginning.
    private func replaying() throws -> AppModel {
        var model = AppModel(entry: .session)
        let contents = RecordingFixture.contents(of: try RecordingFixture.finished())
        _ = update(&model, .replayLoaded(contents))
        press(&model, [.character(" ")])
        _ = update(&model, .timePassed(.seconds(19)))
        return model
    }

    private func looking() throws -> AppModel {
        var model = AppModel(entry: .library)
        _ = update(&model, .historyLoaded(try RecordingFixture.history()))
        press(&model, [.down])
        return model
    }

    @Test(arguments: sizes)
    func replay(size: Size) throws {
        try expect(try replaying(), "replay", size)
    }

    @Test func replayInASCII() throws {
        try expect(try replaying(), "replay-ascii", Self.sizes[0], .ascii)
    }

    @Test func endOfAReplay() throws {
        var model = try replaying()
        press(&model, [.end])
        try expect(model, "replay-end", Self.sizes[0])
    }

    @Test func replayOfAnAbort() throws {
        var model = AppModel(entry: .session)
        var contents = RecordingFixture.contents(of: try RecordingFixture.aborted())
        // As somebody meets it who interrupted the session during its rollback.
        contents.events.removeAll { timed in
            if case .sessionEnded = timed.event { true } else { false }
        }
        _ = update(&model, .replayLoaded(contents))
        press(&model, [.end])
        try expect(model, "replay-abort", Self.sizes[0])
    }

    @Test(arguments: sizes + [Size(width: 200, height: 50)])
    func history(size: Size) throws {
        try expect(try looking(), "history", size)
    }

    @Test func historyInASCII() throws {
        try expect(try looking(), "history-ascii", Self.sizes[0], .ascii)
    }

    @Test(arguments: sizes)
    func comparison(size: Size) throws {
        var model = try looking()
        press(&model, [.character(" "), .end, .character("c")])
        try expect(model, "comparison", size)
    }

    @Test(arguments: [0, 1, 2, 5, 14, 15, 24, 60])
    func everySize(height: Int) throws {
        var compared = try looking()
        press(&compared, [.character(" "), .end, .character("c")])
        #expect(compared.history?.comparison != nil)
        for model in [try replaying(), try looking(), compared] {
            for width in [0, 1, 2, 59, 60, 80, 149, 150, 240] {
                let canvas = view(model, size: Size(width: width, height: height), look: .plain)
                #expect(canvas.cells.count == width * height)
                #expect(canvas.text.utf8.allSatisfy { $0 < 0x80 })
            }
        }
    }
}
