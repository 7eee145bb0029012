import CustomDump
import DrillContent
import DrillModel
import Foundation
import Testing

@Suite("Writing into a runbook what a drill has shown")
struct RunbookRevisionTests {
    private func revised(
        _ text: String, verified: String? = nil, _ remarks: (String, String)...
    ) -> RunbookRevision.Outcome {
        RunbookRevision(
            lastVerified: verified.flatMap(Day.init).map {
                RunbookRevision.Verification(day: $0, comment: "simulated, session s1")
            },
            remarks: remarks.map { RunbookRevision.Remark(step: $0.0, text: $0.1) }
        ).applied(to: SourceText(path: "Runbooks/a.md", text: text))
    }

    private static let annotated = """
        ---
        title: Failover
        last_verified: 2026-01-02
        ---

        ## Recover

        ### Promote

        Do it.

        ```muster
        id: promote
        ```

        ### Tell

        """

    @Test func aRemarkStandsAtTheEndOfItsStep() {
        let outcome = revised(
            Self.annotated, verified: "2026-11-21", ("promote", "It is the other one."),
            ("tell", "Nobody listens."), ("gone", "It was here."))
        expectNoDifference(
            outcome.text,
            """
            ---
            title: Failover
            last_verified: 2026-11-21  # simulated, session s1
            ---

            ## Recover

            ### Promote

            Do it.

            ```muster
            id: promote
            ```

            > It is the other one.

            ### Tell

            > Nobody listens.

            """)
        #expect(outcome.unplaced.map(\.step) == ["gone"])
    }

    @Test func aLaterDayStays() {
        #expect(revised(Self.annotated, verified: "2025-01-01").text == Self.annotated)
    }

    @Test func whatStandsThereIsNotSaidTwice() {
        let once = revised(Self.annotated, verified: "2026-11-21", ("promote", "Look first."))
        let twice = revised(once.text, verified: "2026-11-21", ("promote", "Look first."))
        #expect(twice.text == once.text)
        #expect(twice.unplaced.isEmpty)
    }

    @Test func aRunbookWithoutFrontMatterGetsOne() {
        expectNoDifference(
            revised("# Failover\n\n1. Promote\n2. Tell\n", verified: "2026-11-21").text,
            """
            ---
            last_verified: 2026-11-21  # simulated, session s1
            ---

            # Failover

            1. Promote
            2. Tell

            """)
    }

    @Test func aRemarkInAListStaysInItsItem() {
        let text =
            "# Failover\r\n\r\n1. Promote it\r\n   by hand\r\n2. Tell\r\n\r\nThat is all.\r\n"
        let outcome = revised(text, ("promote-it", "Wait."), ("tell", "Twice."))
        expectNoDifference(
            outcome.text,
            "# Failover\r\n\r\n1. Promote it\r\n   by hand\r\n   > Wait.\r\n2. Tell\r\n   > Twice.\r\n"
                + "\r\nThat is all.\r\n")
        #expect(outcome.unplaced.isEmpty)
    }

    @Test func theShippedRunbooksStayWhatTheyAre() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        let files = DiskFiles()
        let paths = try #require(files.list("\(root)/Runbooks"))
        for path in paths.filter({ $0.hasSuffix(".md") }) {
            let text = String(decoding: try #require(files.bytes(at: path)), as: UTF8.self)
            let runbook = try #require(
                RunbookLoader.load(SourceText(path: path, text: text)).value)
            let steps = runbook.phasedSteps.map(\.step)
            let revision = RunbookRevision(
                lastVerified: .init(day: try #require(Day("2027-01-01")), comment: "live"),
                remarks: steps.map { .init(step: $0.id, text: "`\($0.id)`: a *remark*.") })
            let outcome = revision.applied(to: SourceText(path: path, text: text))
            #expect(outcome.unplaced.isEmpty, "\(path)")
            let again = RunbookLoader.load(SourceText(path: path, text: outcome.text))
            #expect(again.diagnostics.isEmpty, "\(path): \(again.diagnostics)")
            #expect(again.value?.lastVerified == "2027-01-01")
            #expect(again.value?.phasedSteps.map(\.step.id) == steps.map(\.id))
            for program in Patched.programs {
                let patch = UnifiedDiff.render(from: text, to: outcome.text, path: "Runbooks/a.md")
                let patched = try Patched.text(text, patch, named: "Runbooks/a.md", by: program)
                #expect(patched == outcome.text, "\(path) by \(program)")
            }
        }
    }
}
