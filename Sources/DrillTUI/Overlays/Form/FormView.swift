import TerminalKit

/// A form in a panel, with its fields one below the other.
struct FormView: Widget {
    let form: Form

    private static let widest = 76
    private static let labelColumns = 13

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let width = min(Self.widest, rect.width)
        let body = TextBlock(form.body.map { Line($0, .title) })
        let bodyRows = min(3, body.wrapped(columns: width - 4).count)
        let frame = rect.centred(width: width, height: bodyRows + form.fields.count + 5)
        canvas.draw(Panel(form.title, isFocused: true), in: frame)
        let parts = frame.inset(columns: 2, rows: 1)
            .rows(.fixed(bodyRows), .fixed(form.fields.count), .fixed(1), .fixed(1), .fixed(1))
        canvas.draw(body, in: parts[0])
        let focused = form.fields[form.focused]
        canvas.write(
            form.complaint.map { Line($0, .warning) } ?? Line(hint(for: focused), .muted),
            in: parts[3])
        canvas.draw(keys(for: focused), in: parts[4])
        for (row, field) in form.fields.enumerated() where row != form.focused {
            draw(field, isFocused: false, in: parts[1].row(row), on: &canvas)
        }
        // The focused field is drawn last, because the cursor stays where it was put last.
        draw(focused, isFocused: true, in: parts[1].row(form.focused), on: &canvas)
    }

    private func hint(for field: FormField) -> String {
        guard case .choice(let choice) = field.content else { return field.hint }
        let shown = choice.shown.count
        let place = shown == 0 ? "none" : "\(choice.selected + 1) of \(shown)"
        let typed = choice.filter.text
        return "\(field.hint) Typing finds: \(typed.isEmpty ? place : "“\(typed)”, \(place)")"
    }

    private func keys(for field: FormField) -> KeyFooter {
        let isLast = form.focused == form.fields.count - 1
        let enter = KeyFooter.Entry("Enter", isLast ? "add it" : "next", press: .enter)
        let esc = KeyFooter.Entry("Esc", "leave, keep what is typed", press: .escape)
        guard case .choice = field.content else {
            return KeyFooter([enter, KeyFooter.Entry("Tab", "next field", press: .tab), esc])
        }
        return KeyFooter([enter, KeyFooter.Entry("Left/Right", "another"), esc])
    }

    private func draw(
        _ field: FormField, isFocused: Bool, in rect: Rect, on canvas: inout Canvas
    ) {
        let parts = rect.columns(.fixed(Self.labelColumns), .share(1))
        canvas.write(Line(field.label, isFocused ? .accent : .text), in: parts[0])
        switch field.content {
        case .text(let text) where isFocused, .day(let text) where isFocused:
            canvas.draw(text, in: parts[1])
        case .text(let text), .day(let text):
            draw(text.text, in: parts[1], on: &canvas)
        case .choice(let choice):
            draw(choice.chosen?.label ?? "", in: parts[1], on: &canvas)
            if isFocused { canvas.cursor = Point(x: parts[1].x, y: parts[1].y) }
        }
    }

    /// Text in a field from its beginning.
    private func draw(_ text: String, in rect: Rect, on canvas: inout Canvas) {
        canvas.fill(rect, " ", .field)
        let line = Line(text, .field).fitted(columns: rect.width, canvas.glyphs.ellipsis)
        canvas.write(line, in: rect)
    }
}
