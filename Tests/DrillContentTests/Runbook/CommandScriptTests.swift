import DrillContent
import DrillModel
import Testing

struct CommandScriptTests {
    @Test(arguments: [
        ("echo $HOME\n", "echo $HOME\n"),
        ("$ uptime\n 10:00 up\n$ whoami\nroot\n", "uptime\nwhoami\n"),
        ("$ kubectl get \\\n    pods \\\n> --all\nNAME\n", "kubectl get \\\n    pods \\\n--all\n"),
        ("\n$ export A=$(b)\n", "export A=$(b)\n"),
        ("# comment\n$HOME/bin/x\n", "# comment\n$HOME/bin/x\n"),
        ("", ""),
    ])
    func onlyWhatWasTypedRuns(_ text: String, _ script: String) {
        let block = CommandBlock(
            language: "console", text: text, position: SourcePosition(line: 1, column: 1))
        #expect(block.script == script)
    }

    @Test(
        arguments: [
            ("sh", "sh", [:]),
            ("Bash  ", "bash", [:]),
            (
                "sh {name=deploy cwd=\"/opt/my dir\" interactive=false}", "sh",
                ["name": "deploy", "cwd": "/opt/my dir", "interactive": "false"]
            ),
            ("sh {\"id\":\"01H\",\"tag\":\"a,b\"}", "sh", ["id": "01H", "tag": "a,b"]),
            ("{.bash}", "bash", [:]),
            ("sh{name=x}", "sh", ["name": "x"]),
            ("sh {name=", "sh", ["name": ""]),
        ] as [(String, String, [String: String])])
    func attributesAreThoseOfRunme(
        _ info: String, _ language: String, _ attributes: [String: String]
    ) throws {
        let text = "### Do\n\n```\(info)\nx\n```\n"
        let runbook = try #require(
            RunbookLoader.load(SourceText(path: "r.md", text: "## A\n\n" + text)).value)
        let command = try #require(runbook.steps.first?.commands.first)
        #expect(command.language == language)
        #expect(command.attributes == attributes)
    }
}
