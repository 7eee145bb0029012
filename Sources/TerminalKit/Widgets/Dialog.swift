/// A question or a message over the screen, with its answers.
package struct Dialog: Widget, Hashable {
    package var title: String
    package var body: [Line]
    /// The answers, each with its key.
    package var answers: [KeyFooter.Entry]
    package var role: TextRole

    package init(
        _ title: String, body: [Line], answers: [KeyFooter.Entry], role: TextRole = .title
    ) {
        self.title = title
        self.body = body
        self.answers = answers
        self.role = role
    }

    private static let widest = 72

    /// Where the dialog stands on a screen.
    package func frame(in screen: Rect) -> Rect {
        let width = min(Self.widest, screen.width)
        let lines = TextBlock(body).wrapped(columns: max(0, width - 4)).count
        return screen.centred(width: width, height: lines + 4)
    }

    package func draw(in rect: Rect, on canvas: inout Canvas) {
        let frame = frame(in: rect)
        canvas.draw(Panel(title, isFocused: true), in: frame)
        let parts = frame.inset(columns: 2, rows: 1).rows(.share(1), .fixed(1), .fixed(1))
        canvas.draw(TextBlock(body), in: parts[0])
        canvas.draw(KeyFooter(answers), in: parts[2])
        canvas.cursor = Point(x: parts[2].x, y: parts[2].y)
    }
}
