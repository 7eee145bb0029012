import CustomDump
import TerminalKit
import Testing

struct SafeTextTests {
    static let hostile: [(String, String)] = [
        ("\u{1B}[2J", "\u{FFFD}[2J"), ("a\u{7}b", "a\u{FFFD}b"), ("\u{9B}31m", "\u{FFFD}31m"),
        ("\u{202E}abc", "\u{FFFD}abc"), ("x\u{2066}y\u{2069}", "x\u{FFFD}y\u{FFFD}"),
        ("a\u{200B}b", "a\u{FFFD}b"), ("\u{7F}", "\u{FFFD}"), ("\r\n", "\u{FFFD}\u{FFFD}"),
        ("\u{FEFF}x", "\u{FFFD}x"), ("tab\tbed", "tab    bed"), ("\u{AD}", "\u{FFFD}"),
        ("\u{301}", "\u{FFFD}"),
    ]

    @Test(arguments: hostile) func leavesNothingThatControlsATerminal(text: String, shown: String) {
        #expect(drawn(text) == shown)
    }

    static let wide: [(String, String, Int)] = [
        ("東京", "東京", 4), ("e\u{301}t", "e\u{301}t", 2), ("👨‍👩‍👧", "👨", 2), ("🇩🇪", "DE", 2),
        ("👍🏽", "👍", 2), ("✔\u{FE0F}", "✔", 1), ("한글", "한글", 4), ("naïve", "naïve", 5),
        ("a" + String(repeating: "\u{301}", count: 20), "a\u{301}\u{301}\u{301}\u{301}", 1),
    ]

    @Test(arguments: wide) func measuresAsATerminalDoes(text: String, shown: String, columns: Int) {
        #expect(drawn(text) == shown)
        #expect(DisplayWidth.columns(text) == columns)
    }

    @Test func asciiKeepsTheColumns() {
        var canvas = Canvas(
            size: Size(width: 20, height: 1), look: Look(theme: .monochrome, glyphs: .ascii))
        canvas.write("Zürich – 東京 “ok” €", x: 0, y: 0)
        #expect(canvas.text == "Zurich - ???? \"ok\" ?")
    }

    private func drawn(_ text: String) -> String {
        var canvas = Canvas(
            size: Size(width: 20, height: 1), look: Look(theme: .monochrome, glyphs: .unicode))
        canvas.write(text, x: 0, y: 0)
        return canvas.text
    }
}
