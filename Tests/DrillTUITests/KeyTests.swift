import DrillTUI
import TerminalKit
import Testing

/// The tables of keys, as screens, footer, help and documentation share them.
@Suite("Tables of keys")
struct KeyTests {
    @Test(arguments: KeyReference.screens)
    func noKeyMeansTwoThings(screen: KeyReference) {
        let keys = screen.rows.flatMap(\.keys)
        #expect(Set(keys).count == keys.count, "\(screen.title)")
        let everywhere = KeyReference.screens[0].rows.flatMap(\.keys)
        guard screen.title != "Everywhere" else { return }
        #expect(Set(keys).isDisjoint(with: everywhere), "\(screen.title)")
    }

    @Test(arguments: KeyReference.screens)
    func everyKeyIsExplainedInASentence(screen: KeyReference) {
        for row in screen.rows {
            #expect(row.help.hasSuffix("."), "\(row.shown)")
            #expect(!row.label.isEmpty && row.label.count <= 20, "\(row.shown)")
        }
    }

    @Test func theDocumentationHasEveryKey() throws {
        try Golden.expect(KeyReference.markdown, page: "Documentation/Keys.md")
    }
}
