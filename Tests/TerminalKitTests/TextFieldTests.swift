import TerminalKit
import Testing

struct TextFieldTests {
    static let edits: [([Key], String, Int)] = [
        ([.character("a"), .character("b")], "failoverab", 10),
        ([.backspace, .backspace], "failov", 6), ([.home, .delete], "ailover", 0),
        ([.left, .left, .character("X")], "failovXer", 7), ([.control("u")], "", 0),
        ([.home, .right, .control("k")], "f", 1), ([.control("w")], "", 0),
        ([.home, .left, .backspace], "failover", 0), ([.end, .right, .delete], "failover", 8),
        ([.character("\u{301}"), .right, .character("!")], "failover\u{301}!", 9),
        ([.home, .character("\u{301}"), .left, .delete], "failover", 0),
    ]

    @Test(arguments: edits) func takesKeys(keys: [Key], text: String, position: Int) {
        var field = TextField("failover")
        for key in keys { _ = field.handle(key) }
        #expect(field.text == text)
        #expect(field.position == position)
    }

    @Test func pastesOnOneLineUpToItsLength() {
        var field = TextField("", longest: 7)
        field.insert("one\ntwo three")
        #expect(field.text == "one two")
    }

    @Test func leavesOtherKeysAlone() {
        var field = TextField("x")
        let taken = [Key.enter, .escape, .tab].map { field.handle($0) }
        #expect(taken == [false, false, false])
        #expect(field.text == "x")
    }

    @Test func showsTheCursorOfALongText() {
        var canvas = Canvas(size: Size(width: 6, height: 1), look: .plain)
        canvas.draw(TextField("0123456789"), in: canvas.bounds)
        #expect(canvas.text == "56789")
        #expect(canvas.cursor == Point(x: 5, y: 0))
    }
}
