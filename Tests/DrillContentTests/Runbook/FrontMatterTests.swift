import CustomDump
import DrillContent
import DrillModel
import Testing

struct FrontMatterTests {
    @Test func saysWhatTheRunbookIs() throws {
        let loaded = RunbookLoader.load(
            SourceText(
                path: "r.md",
                text: """
                    ---
                    title: Failover
                    id: failover
                    severity: 1
                    owner: Platform
                    services: [shop, search]
                    last_verified: 2026-10-04
                    author: no
                    ---
                    # Another title

                    1. Do
                    """))
        expectNoDifference(
            loaded.value,
            Runbook(
                id: "failover", title: "Failover", severity: "1", owner: "Platform",
                services: ["shop", "search"], lastVerified: "2026-10-04", author: "no",
                sections: [
                    RunbookSection(
                        title: "", prose: "# Another title",
                        steps: [
                            RunbookStep(
                                id: "do", title: "Do",
                                position: SourcePosition(line: 12, column: 4))
                        ], position: SourcePosition(line: 10, column: 1))
                ]))
    }

    @Test func ofAnotherToolIsAWarning() {
        let loaded = RunbookLoader.load(
            SourceText(
                path: "r.md", text: "---\ntitle: T\nweight: 20\nownr: me\n---\n\n1. Do\n"))
        expectNoDifference(
            loaded.diagnostics.map(\.description),
            [
                "r.md:3:1: warning: unknown key in the front matter: “weight”; expected one of "
                    + "title, id, severity, owner, services, last_verified, author",
                "r.md:4:1: warning: unknown key in the front matter: “ownr”; expected one of "
                    + "title, id, severity, owner, services, last_verified, author; "
                    + "did you mean “owner”?",
            ])
        #expect(loaded.value?.title == "T")
    }

    @Test func thatIsNoYamlIsAWarning() {
        let loaded = RunbookLoader.load(
            SourceText(path: "r.md", text: "---\ntitle: {{ .Name }\n---\n\n1. Do\n"))
        #expect(loaded.value?.steps.count == 1)
        #expect(loaded.diagnostics.map(\.severity) == [.warning])
    }

    @Test func isNotARuleBetweenParagraphs() throws {
        let text = "---\n\nJust words.\n\n---\n\n1. Do\n"
        let runbook = try #require(
            RunbookLoader.load(SourceText(path: "r.md", text: text)).value)
        #expect(LostLines.of(text, in: runbook) == [])
        #expect(runbook.sections[0].prose == "---\n\nJust words.\n\n---")
    }
}
