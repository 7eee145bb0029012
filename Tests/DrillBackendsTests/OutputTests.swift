import DrillBackends
import DrillModel
import Testing

/// What comes out of the output of real commands.
@Suite(.timeLimit(.minutes(10)))
struct OutputTests {
    @Test(arguments: [
        (#"printf '\033[31mred\033[0m \033]0;title\007plain\n'"#, "red plain\n"),
        (#"printf '\033Pq#0;2;0\033\\after\033[2J\033[H\n'"#, "after\n"),
        (#"printf '\033]52;c;never ended\nstill here\n'"#, "\nstill here\n"),
        (#"printf '\302\233\063\061mC1 \302\205next\n'"#, "C1 next\n"),
        (#"printf 'a\377\376\375b\xc3\n'"#, "a\u{FFFD}b\u{FFFD}\n"),
        (#"printf 'nul\0bell\007tab\tdel\177\n'"#, "nulbelltab\tdel\n"),
        (#"printf ' 10%%\r 50%%\r100%%\ndone\r\n'"#, "100%\ndone\n"),
        (#"printf '|\b/\b-\b ok'"#, " ok"),
        (#"printf '\xe2\x82'; sleep 0.05; printf '\xac 5\n'"#, "€ 5\n"),
    ])
    func nothingThatATerminalWouldObeyComesThrough(script: String, text: String) async {
        #expect(await Ran(script).text == text)
    }

    @Test(arguments: [
        ("echo hunter2-x", "***-x\n"),
        ("printf hunt; sleep 0.05; printf 'er2 ok\\n'", "*** ok\n"),
        ("printf hun; sleep 0.8; printf 'ter2 ok\\n'", "*** ok\n"),
        ("printf 'hun\\nter2 ok\\n'", "***\n ok\n"),
        ("printf 'hun\\033[1mter2\\n'", "***\n"),
        ("echo hunter", "hunter\n"),
        ("echo -n hunt", "hunt"),
        ("printf 'pw=%%s %s\\n' a%20b%2Fc", "pw=%s ***\n"),
        ("printf 'admin:a b/c-long-enough' | base64", "YWRtaW46***\n"),
        ("printf 'hunthunter2\\n'", "hunt***\n"),
    ])
    func secretsAreMaskedHoweverTheyAreWritten(script: String, text: String) async {
        let ran = await Ran(script, secrets: ["hunter2", "a b/c", "a b/c-long-enough"])
        #expect(ran.text == text)
    }

    @Test func aSecretAtTheCutIsMasked() async {
        let ran = await Ran(
            "printf 'aaaaaaaaaahunter2'; head -c 1000 /dev/zero | tr '\\0' b; printf hunter2; printf cccccccc",
            rules: CommandRules(outputLimit: 17), secrets: ["hunter2"])
        #expect(ran.text == "aaaaaaaaaa***\n[1015 bytes left out]\n")
    }
}
