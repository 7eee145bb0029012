import DrillTUI
import TerminalKit
import Testing

@Suite("A session that runs at another terminal")
struct RunningSessionTests {
    private func library() -> AppModel {
        var model = AppModel(entry: .library, size: Size(width: 80, height: 24))
        let session = LibraryContents.SessionEntry(
            id: "s9", title: "Zone lost", operator: "Ines", started: "2026-11-21 01:30 UTC",
            outcome: "running", isResumable: true, isRunning: true, drill: "zone-lost")
        _ = update(&model, .libraryLoaded(LibraryContents(sessions: [session])))
        return model
    }

    @Test func isListedAsRunning() {
        let screen = view(library(), size: Size(width: 80, height: 24), look: Rig.look).text
        #expect(screen.contains("Running at another terminal"))
        #expect(!screen.contains("Interrupted"))
    }

    @Test(arguments: [Key.enter, .character("d"), .character("r")])
    func cannotBeTaken(key: Key) {
        var model = library()
        #expect(update(&model, .input(.key(key))) == [])
        #expect(model.toast?.kind == .refusal)
    }
}
