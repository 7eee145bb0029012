import DrillContent
import DrillModel
import Testing

/// Documents as people write them, each with one trap.
struct MarkdownTrapTests {
    private func load(_ text: String) throws -> Runbook {
        let loaded = RunbookLoader.load(SourceText(path: "Runbooks/trap.md", text: text))
        return try #require(loaded.value, "\(loaded.diagnostics)")
    }

    private func warnings(_ text: String) -> [String] {
        RunbookLoader.load(SourceText(path: "trap.md", text: text)).diagnostics
            .map(\.description)
    }

    @Test func anUnclosedFenceHoldsTheRestAndIsReported() throws {
        let text = """
            # Restart

            ## Recover

            ### Restart it

            ```sh
            systemctl restart web

            ### Not a step any more
            """
        let runbook = try load(text)
        #expect(runbook.steps.map(\.title) == ["Restart it"])
        #expect(
            runbook.steps[0].commands.map(\.text)
                == ["systemctl restart web\n\n### Not a step any more\n"])
        #expect(
            warnings(text) == [
                "trap.md:7:1: warning: this block is never closed, so it holds all that follows; "
                    + "expected a closing fence"
            ])
    }

    @Test func fencesInListItemsBelongToTheItem() throws {
        let runbook = try load(
            """
            ## Diagnosis

            1. Look at the pods:

               ```bash
               kubectl get pods
                 --all
               ```

               All are ready?
            2. Look at the log

               ```
               sample output
               ```
            """)
        let steps = runbook.steps
        #expect(steps.map(\.title) == ["Look at the pods", "Look at the log"])
        #expect(steps.map(\.kind) == [.command, .manual])
        #expect(steps[0].commands.map(\.text) == ["kubectl get pods\n  --all\n"])
        #expect(steps[0].commands[0].position == SourcePosition(line: 5, column: 4))
        #expect(steps[0].prose == "All are ready?")
        #expect(steps[1].prose == "```\nsample output\n```")
    }

    @Test func fencesBetweenItemsBelongToTheItemBefore() throws {
        let runbook = try load(
            """
            1. First

            ```sh
            one
            ```

            1. Second

            ```sh
            two
            ```
            """)
        #expect(runbook.steps.map(\.title) == ["First", "Second"])
        #expect(runbook.steps.map { $0.commands.map(\.text) } == [["one\n"], ["two\n"]])
    }

    @Test func aFenceWithoutALanguageRunsOnlyWithAPrompt() throws {
        let runbook = try load(
            """
            ## Check

            ### Output

            ```
            NAME   READY
            ```

            ### Prompt

            ```
            $ kubectl get pods
            NAME   READY
            ```

            ### Session

            ```console
            $ uptime
             10:00 up 3 days
            ```
            """)
        #expect(runbook.steps.map(\.kind) == [.manual, .command, .command])
        #expect(
            runbook.steps[2].commands == [
                CommandBlock(
                    language: "console", text: "$ uptime\n 10:00 up 3 days\n",
                    position: SourcePosition(line: 18, column: 1))
            ])
    }

    @Test func withoutALevelOneHeadingTheTitleIsTheFileName() throws {
        let runbook = try load("## Symptoms\n\nSlow.\n\n## Mitigation\n\n- [ ] Restart\n")
        #expect(runbook.title == "trap")
        #expect(runbook.sections.map(\.phase) == [.detect, .contain])
        #expect(runbook.steps.map(\.id) == ["restart"])
    }

    @Test func furtherLevelOneHeadingsAreSections() throws {
        let runbook = try load("# Title\n\n# Impact\n\nBad.\n\n# Recovery\n\n1. Do\n")
        #expect(runbook.title == "Title")
        #expect(runbook.sections.map(\.title) == ["Impact", "Recovery"])
        #expect(runbook.sections.map(\.phase) == [.assess, .recover])
    }

    @Test func aSingleHeadingAboveAllOthersIsTheTitle() throws {
        let runbook = try load(
            "## Playbook: X\n\n### Contain\n\n1. Cut\n\n### Recover\n\n#### Mend\n")
        #expect(runbook.title == "Playbook: X")
        #expect(runbook.sections.map(\.phase) == [.contain, .recover])
        #expect(runbook.steps.map(\.title) == ["Cut", "Mend"])
    }

    @Test func repeatedHeadingsGetNumberedIDs() throws {
        let runbook = try load("## A\n\n### Check it\n\n### Check it\n\n### Check *it*!\n")
        #expect(runbook.steps.map(\.id) == ["check-it", "check-it-2", "check-it-3"])
    }

    @Test func boldLinesAreStepsWhereNothingElseIs() throws {
        let runbook = try load("## Mitigation\n\n**Drain it**\n\nSlowly.\n\n**Stop it:**\n\nNow.\n")
        #expect(runbook.steps.map(\.title) == ["Drain it", "Stop it"])
        #expect(runbook.steps.map(\.prose) == ["Slowly.", "Now."])
    }

    @Test func boldLinesBetweenListsAreSections() throws {
        let runbook = try load(
            "## Recovery\n\n**Primary**\n\n1. One\n\n**Rollback**\n\n1. Two\n1. Three\n")
        #expect(runbook.sections.map(\.title) == ["Recovery", "Primary", "Rollback"])
        #expect(runbook.sections.map(\.phase) == [.recover, nil, .recover])
        #expect(runbook.sections.map { $0.steps.map(\.title) } == [[], ["One"], ["Two", "Three"]])
    }

    @Test func numbersByHandAreSteps() throws {
        let runbook = try load("## Triage\n\n1.) Look\n\nWell.\n\n2.) Tell\n")
        #expect(runbook.steps.map(\.title) == ["Look", "Tell"])
        #expect(runbook.steps.map(\.prose) == ["Well.", ""])
    }

    @Test func aTableOfContentsIsNoProcedure() throws {
        let runbook = try load("# T\n\n1. [One](#one)\n2. [Two](#two)\n\n## One\n\n### Do\n")
        #expect(runbook.steps.map(\.title) == ["Do"])
        #expect(runbook.sections[0].prose == "1. [One](#one)\n2. [Two](#two)")
    }

    @Test(arguments: ["\r\n", "\r"])
    func lineEndsOfOtherSystemsAreLineEnds(_ end: String) throws {
        let text = "# T\n\n## Recover\n\n### Do\n\nWell.\n\n```sh\necho 1\n```"
        let expected = try load(text)
        let runbook = try load(text.replacing("\n", with: end))
        #expect(runbook == expected)
    }

    @Test(arguments: ["", "\n", " \n\t\n", "\u{FEFF}"])
    func anEmptyFileIsAnEmptyRunbook(_ text: String) throws {
        #expect(try load(text) == Runbook(id: "trap", title: "trap"))
        #expect(
            warnings(text) == [
                "trap.md: warning: the runbook has no steps; "
                    + "expected level-3 headings, numbered lists or task lists"
            ])
    }

    @Test func aByteOrderMarkIsNoText() throws {
        let runbook = try load("\u{FEFF}# Title\n\n1. Do\n")
        #expect(runbook.title == "Title")
    }

    @Test func controlCharactersAreKeptAndReported() throws {
        let text = "# T\n\n1. Do \u{1B}[2J it\0\n"
        #expect(try load(text).steps.map(\.title) == ["Do \u{1B}[2J it\u{FFFD}"])
        #expect(
            warnings(text) == [
                "trap.md:3:7: warning: a control character or a byte that is no text; "
                    + "expected text without escape sequences"
            ])
    }

    @Test func linksInTitlesStayInTheProse() throws {
        let runbook = try load("1. Open [the board](https://board.example) `now`\n   and wait\n")
        #expect(runbook.steps[0].title == "Open the board now")
        #expect(
            runbook.steps[0].prose == "Open [the board](https://board.example) `now`\nand wait")
    }

    @Test func underlinedHeadingsAreHeadings() throws {
        let runbook = try load("Title\n=====\n\nImpact\n------\n\nBad.\n\n### Do\n")
        #expect(runbook.title == "Title")
        #expect(runbook.sections.map(\.title) == ["Impact"])
        #expect(runbook.sections[0].prose == "Bad.")
    }

    @Test func deepNestingIsHarmless() throws {
        let runbook = try load(String(repeating: "> ", count: 5000) + "deep\n")
        #expect(runbook.sections[0].prose.hasSuffix("deep"))
    }

    @Test func idsAreMadeOfPlainLetters() throws {
        let runbook = try load("## A\n\n### 3. Prüfen\n\n### 再起動\n\n### 再開\n")
        #expect(runbook.steps.map(\.id) == ["step-3-pr-fen", "step", "step-2"])
    }
}
