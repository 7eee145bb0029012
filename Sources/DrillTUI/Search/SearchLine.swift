import TerminalKit

/// The line in which a search is typed, and how much it has found.
struct SearchLine: Widget {
    let search: SearchModel
    let found: (present: Int?, all: Int)?

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let count = Line(words, found?.all == 0 ? .warning : .muted)
        let x = canvas.write("Search: ", x: rect.x, y: rect.y, .muted)
        let room = max(0, rect.right - x - count.columns - 2)
        let field = Rect(x: x, y: rect.y, width: room, height: 1)
        canvas.writeRight(count, in: rect)
        if search.isTyping {
            canvas.draw(search.field, in: field)
        } else {
            canvas.write(Line(search.field.text, .title), in: field)
        }
    }

    private var words: String {
        switch found {
        case nil: "Enter keeps, Esc leaves"
        case (_, 0)?: "not found"
        case (let present?, let all)?: "\(present + 1) of \(all)"
        case (nil, let all)?: "\(all) found"
        }
    }
}
