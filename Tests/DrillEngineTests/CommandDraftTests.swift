import DrillModel
import Testing

@Suite("The draft of a command")
struct CommandDraftTests {
    private func draft(_ script: String, knowing values: [String: String] = [:]) -> CommandDraft {
        CommandDraft(script: script, in: LiveFixture.environment, knowing: values)
    }

    @Test(arguments: [
        ("ping $HOST", "ping db-1"),
        ("ping ${HOST}:5432", "ping db-1:5432"),
        ("echo \"to $HOST\"", "echo \"to db-1\""),
        ("echo 'to $HOST'", "echo 'to $HOST'"),
        ("echo \\$HOST", "echo \\$HOST"),
        ("psql $PASSWORD", "psql ••••••"),
        ("echo $UNKNOWN $1 $? a$", "echo $UNKNOWN $1 $? a$"),
        ("echo it's $HOST's", "echo it's $HOST's"),
    ])
    func variablesAreShownWhereAShellWouldReplaceThem(script: String, shown: String) {
        #expect(draft(script, knowing: ["HOST": "db-1"]).expanded == shown)
    }

    @Test func whatIsNotKnownIsAsked() {
        let draft = draft("close $TICKET <pod> $HOST <pod>", knowing: ["HOST": "db-1"])
        #expect(draft.questions.map(\.text) == ["Which ticket?", "What stands for <pod>?"])
        let answered = self.draft(
            "close $TICKET <pod>", knowing: ["TICKET": "7", "<pod>": "a; rm -rf /"])
        #expect(answered.questions == [])
        #expect(answered.run.script == "close $TICKET 'a; rm -rf /'")
        #expect(answered.run.variables == ["TICKET": "7"])
    }

    @Test(arguments: ["cat <input >output", "cat <<EOF\n<b>\nEOF", "echo \"<pod>\"", "a<b"])
    func redirectionsAreNoPlaceholders(script: String) {
        #expect(ShellWords(script).placeholders.filter { $0 != "<b>" } == [])
    }

    @Test func aSecretIsNeverInWhatIsRecorded() {
        let run = draft("login $PASSWORD", knowing: ["PASSWORD": "geheim"]).run
        #expect(run.variables == ["PASSWORD": nil])
        #expect(run.script == "login $PASSWORD")
    }

    @Test(arguments: [("plain-1.2:3", "plain-1.2:3"), ("", "''"), ("it's", "'it'\\''s'")])
    func aValueIsOneWordOfAShell(value: String, word: String) {
        #expect(ShellWords.quoted(value) == word)
    }
}
