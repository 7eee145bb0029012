import CustomDump
import TerminalKit
import Testing

struct CanvasTests {
    private let look = Look(theme: .monochrome, glyphs: .unicode)

    @Test func clipsAtEverySide() {
        var canvas = Canvas(size: Size(width: 5, height: 2), look: look)
        canvas.write("abcdefgh", x: -2, y: 0)
        canvas.write("nothing", x: 0, y: 7)
        canvas.write("nothing", x: 0, y: -1)
        canvas.write("東京", x: 2, y: 1)
        expectNoDifference(canvas.text, "cdefg\n  東")
    }

    @Test func blanksTheHalfOfAWideCharacterThatIsCut() {
        var canvas = Canvas(size: Size(width: 6, height: 1), look: look)
        canvas.write("東京都", x: 0, y: 0)
        canvas.write("x", x: 1, y: 0)
        canvas.write("y", x: 2, y: 0)
        expectNoDifference(canvas.text, " xy 都")
    }

    @Test func writesNothingOutsideTheClip() {
        var canvas = Canvas(size: Size(width: 8, height: 1), look: look)
        let clip = Rect(x: 2, y: 0, width: 3, height: 1)
        canvas.clipped(to: clip) { $0.write("abcdefgh", x: 0, y: 0) }
        expectNoDifference(canvas.text, "  cde")
    }

    @Test func endsALineThatIsTooLongWithAnEllipsis() {
        var canvas = Canvas(size: Size(width: 8, height: 1), look: look)
        canvas.write(Line("promote the standby"), in: canvas.bounds)
        expectNoDifference(canvas.text, "promote…")
    }

    @Test(arguments: [0, 1, 2, 3, 7, 40]) func everyWidgetFitsEverySize(side: Int) {
        var canvas = Canvas(size: Size(width: side, height: max(0, 8 - side)), look: look)
        let rect = canvas.bounds
        canvas.draw(Panel("Title", note: "note", isFocused: true), in: rect)
        canvas.draw(SelectionList(["a", "b", "東京"], selected: 2), in: rect)
        canvas.draw(LineChart([1, nil, 3], limit: .init(2, healthy: .above)), in: rect)
        canvas.draw(ProgressBar(fraction: .nan, target: 2), in: rect)
        canvas.draw(Dialog("Leave?", body: ["Really?"], answers: [.init("y", "yes")]), in: rect)
        canvas.draw(TextField("some text"), in: rect)
        canvas.draw(TextBlock("some words to wrap"), in: rect)
        canvas.draw(KeyFooter([.init("q", "leave")]), in: rect)
        #expect(canvas.cells.count == side * max(0, 8 - side))
    }
}
