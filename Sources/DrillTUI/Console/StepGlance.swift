import DrillEngine
import DrillModel
import TerminalKit

/// What the selected step is, in two lines below the one that is next, which stays in full.
struct StepGlance: Widget {
    let step: RunbookStep
    let session: SessionModel

    /// The heading, the title and what the step does.
    static let rows = 3

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let parts = rect.rows(.fixed(1), .fixed(1), .fixed(1))
        Frame.heading(
            "Selected", note: Line("Enter opens it; Esc goes back", .muted), in: parts[0],
            on: &canvas)
        let warning = step.isIrreversible ? Line("NO WAY BACK ", .danger) : .empty
        let ellipsis = canvas.glyphs.ellipsis
        canvas.write(
            (warning + Line(step.title, .title)).fitted(columns: rect.width, ellipsis),
            in: parts[1])
        canvas.write(Line(summary).fitted(columns: rect.width, ellipsis), in: parts[2])
    }

    /// The kind of the step and what it does, watches or asks.
    private var summary: String {
        "\(step.kind.rawValue): \(substance)" + (step.isOptional ? ", optional" : "")
    }

    private var substance: String {
        switch step.kind {
        case .action: step.action.map { "\($0)" } ?? step.title
        case .check, .wait: condition ?? firstProse
        case .decision: step.choices.map(\.label).joined(separator: " or ")
        case .approval: Obvious.approver(of: step, session)
        case .command: step.commands.first.map { firstLine(of: $0) } ?? firstProse
        case .manual, .communicate: firstProse
        }
    }

    private var condition: String? {
        step.check.map { check in
            "\(check.condition)" + (check.within.map { " within \($0.words)" } ?? "")
        }
    }

    private func firstLine(of block: CommandBlock) -> String {
        let lines = session.state.text(of: block).split(separator: "\n")
        return lines.first.map(String.init) ?? step.title
    }

    private var firstProse: String {
        ProseText.lines(step.prose).first?.text ?? step.title
    }
}
