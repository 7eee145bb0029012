import TerminalKit

/// What is asked or shown on top of the screen.
struct OverlayView: Widget {
    private let overlay: Overlay

    init(_ overlay: Overlay) {
        self.overlay = overlay
    }

    private static let widest = 76

    func draw(in rect: Rect, on canvas: inout Canvas) {
        switch overlay {
        case .confirmation(let confirmation): draw(confirmation, in: rect, on: &canvas)
        case .text(let prompt): draw(prompt, in: rect, on: &canvas)
        case .menu(let menu): draw(menu, in: rect, on: &canvas)
        case .form(let form): draw(form, in: rect, on: &canvas)
        }
    }

    private func draw(_ confirmation: Confirmation, in rect: Rect, on canvas: inout Canvas) {
        let role: TextRole = confirmation.isDangerous ? .danger : .text
        let dialog = Dialog(
            confirmation.title,
            body: confirmation.body.map { Line($0, role) },
            answers: [
                KeyFooter.Entry("y", confirmation.yes, press: .character("y")),
                KeyFooter.Entry("n", confirmation.no, press: .character("n")),
            ],
            role: role)
        canvas.draw(dialog, in: rect)
    }

    private func draw(_ prompt: TextPrompt, in rect: Rect, on canvas: inout Canvas) {
        let width = min(Self.widest, rect.width)
        let body = TextBlock(prompt.body.map { Line($0) })
        let lines = min(body.wrapped(columns: width - 4).count, max(0, rect.height - 6))
        let frame = rect.centred(width: width, height: lines + 6)
        canvas.draw(Panel(prompt.title, isFocused: true), in: frame)
        let parts = frame.inset(columns: 2, rows: 1)
            .rows(.fixed(lines), .fixed(1), .fixed(1), .fixed(1), .fixed(1))
        canvas.draw(body, in: parts[0])
        if let complaint = prompt.complaint {
            canvas.write(Line(complaint, .warning), in: parts[2])
        }
        canvas.draw(
            KeyFooter([
                KeyFooter.Entry("Enter", "send", press: .enter),
                KeyFooter.Entry("Esc", "leave it", press: .escape),
            ]),
            in: parts[3])
        canvas.draw(prompt.field, in: parts[1])
    }

    private func draw(_ menu: Menu, in rect: Rect, on canvas: inout Canvas) {
        let items = menu.shown
        let frame = rect.centred(
            width: Self.widest, height: max(9, min(menu.items.count + 7, rect.height - 2)))
        canvas.draw(Panel(menu.title, isFocused: true), in: frame)
        let parts = frame.inset(columns: 2, rows: 1)
            .rows(.fixed(1), .share(1), .fixed(3), .fixed(1))
        let label = canvas.write("Find: ", x: parts[0].x, y: parts[0].y, .muted)
        let field = Rect(
            x: label, y: parts[0].y, width: parts[0].right - label, height: parts[0].height)
        let rows = items.map { item in
            Line(item.label, item.whyNot == nil ? .text : .muted)
        }
        canvas.draw(
            SelectionList(rows, selected: items.isEmpty ? nil : menu.selected), in: parts[1])
        let detail = menu.chosen?.detail ?? "Nothing here has these words."
        canvas.draw(TextBlock(detail, .muted), in: parts[2])
        canvas.draw(
            KeyFooter([
                KeyFooter.Entry("Enter", "choose", press: .enter),
                KeyFooter.Entry("Up/Down", "move"),
                KeyFooter.Entry("Esc", "leave", press: .escape),
            ]), in: parts[3])
        canvas.draw(menu.filter, in: field)
    }

    private func draw(_ form: CorrectiveActionForm, in rect: Rect, on canvas: inout Canvas) {
        let fields = CorrectiveActionForm.Field.allCases
        let frame = rect.centred(width: Self.widest, height: fields.count + 5)
        canvas.draw(Panel("Corrective action", isFocused: true), in: frame)
        let inside = frame.inset(columns: 2, rows: 1)
        for (row, field) in fields.enumerated() where field != form.focused {
            draw(field, of: form, in: inside.row(row), on: &canvas)
        }
        let last = form.complaint.map { Line($0, .warning) } ?? Line("Due: a day, or empty", .muted)
        canvas.write(last, in: inside, row: fields.count)
        canvas.draw(
            KeyFooter([
                KeyFooter.Entry("Enter", "next, then add", press: .enter),
                KeyFooter.Entry("Tab", "next field", press: .tab),
                KeyFooter.Entry("Esc", "leave it", press: .escape),
            ]), in: inside.row(fields.count + 1))
        // The focused field is drawn last, because the cursor stays where it was put last.
        draw(form.focused, of: form, in: inside.row(form.focused.rawValue), on: &canvas)
    }

    private func draw(
        _ field: CorrectiveActionForm.Field, of form: CorrectiveActionForm, in rect: Rect,
        on canvas: inout Canvas
    ) {
        let parts = rect.columns(.fixed(10), .share(1))
        canvas.write(
            Line(field.label, field == form.focused ? .accent : .text), in: parts[0])
        canvas.draw(form[field], in: parts[1])
    }
}
