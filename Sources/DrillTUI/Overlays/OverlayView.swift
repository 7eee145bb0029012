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
        case .form(let form): canvas.draw(FormView(form: form), in: rect)
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
}
