import CustomDump
import DrillModel
import DrillRuntime
import TerminalKit
import Testing

@Suite("Theme files")
struct ThemeFileTests {
    private func read(_ text: String) -> ThemeFile { ThemeFile(path: "my.theme", text: text) }

    @Test func aFileChangesWhatItNames() {
        let file = read(
            """
            # Amber on black.
            like: light

            text: #ffb000 on #000000
              danger:bright-red on default bold underline
            """)
        expectNoDifference(file.diagnostics.map(\.description), [])
        let black = Color.rgb(red: 0, green: 0, blue: 0)
        expectNoDifference(
            file.choice,
            ThemeChoice(
                .light,
                changes: [
                    .text: Style(.rgb(red: 255, green: 176, blue: 0), on: black),
                    .danger: Style(.palette(9), on: .standard, [.bold, .underline]),
                ]))
    }

    @Test func everythingThatIsWrongIsSaidWithItsPlace() {
        let file = read(
            """
            like: drak
            tittle: #ffffff
            text: #fff on #000000
            text: default
            muted
            key: yelow on black
            good: green un black
            bar:
            limit: red on
            """)
        let colors =
            "`#rrggbb`, `default`, or one of black, red, green, yellow, blue, magenta, cyan, white, "
            + "also with `bright-`"
        let names = TextRole.allCases.map(\.name).joined(separator: ", ")
        expectNoDifference(
            file.diagnostics.map(\.description),
            [
                "my.theme:1:7: error: there is no such built-in theme: “drak”; expected one of dark, "
                    + "light, high-contrast; did you mean “dark”?",
                "my.theme:2:1: error: there is no such role: “tittle”; expected one of like, \(names)"
                    + "; did you mean “title”?",
                "my.theme:3:7: error: not a colour: “#fff”; expected \(colors)",
                "my.theme:4:1: error: stands on line 3 already: “text”; expected each role once",
                "my.theme:5:1: error: a line without a colon: “muted”; expected "
                    + "`title: #ffffff on #000000 bold`",
                "my.theme:6:6: error: not a colour: “yelow”; expected \(colors); did you mean "
                    + "“yellow”?",
                "my.theme:7:13: error: not an attribute: “un”; expected `on` with a colour, or one of "
                    + "bold, dim, underline, reverse; did you mean “on”?",
                "my.theme:8:1: error: no colour after the colon: “bar”; expected a style such as "
                    + "`#ffffff on #000000 bold`",
                "my.theme:9:12: error: no colour after “on”: “on”; expected \(colors)",
            ])
        #expect(!file.isUsable)
    }

    @Test func whatIsHardToReadIsWarnedOf() {
        let file = read("muted: #777777 on #000000\ntext: #ffffff on #000000\n")
        expectNoDifference(
            file.diagnostics.map(\.description),
            [
                "my.theme:1:1: warning: muted stands out by 4.6:1; expected at least 7:1, for tired "
                    + "eyes and bad screens"
            ])
        #expect(file.isUsable)
    }

    @Test(arguments: Theme.Appearance.allCases)
    func aBuiltInThemeCanBeWrittenAsAFile(appearance: Theme.Appearance) {
        let file = read(ThemeFile.text(of: ThemeChoice(appearance)))
        expectNoDifference(file.diagnostics.map(\.description), [])
        for depth in [ColorDepth.trueColor, .palette256, .sixteen, .eight, .none] {
            #expect(file.choice.theme(depth: depth) == .standard(appearance, depth: depth))
        }
    }

    @Test func aTerminalWithFewColoursKeepsWhatItCanShow() {
        let choice = ThemeChoice(
            .dark, changes: [.good: Style(.palette(10)), .title: Style(.palette(3))])
        let standard = Theme.standard(.dark, depth: .eight)
        #expect(choice.theme(depth: .eight)[.title] == Style(.palette(3)))
        #expect(choice.theme(depth: .eight)[.good] == standard[.good])
        #expect(choice.theme(depth: .sixteen)[.good] == Style(.palette(10)))
        #expect(choice.theme(depth: .none) == .monochrome)
    }
}
