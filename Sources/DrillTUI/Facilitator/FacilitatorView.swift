import DrillEngine
import DrillModel
import TerminalKit

/// What is still to come and where the operator is, for whoever runs the exercise.
struct FacilitatorView: Widget {
    let model: AppModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let body = Frame.draw(model, in: rect, on: &canvas)
        guard let session = model.session else { return }
        let parts = body.rows(
            .fixed(1), .fixed(1), .fixed(1), .fixed(1), .share(2), .fixed(1), .share(1))
        canvas.draw(ConsoleHeader(session: session, prefix: "Facilitator: "), in: parts[0])
        canvas.draw(PhaseRow(session: session), in: parts[1])
        canvas.write(situation(session), in: parts[2])
        let planned = model.plannedInjects
        let open = planned.count(where: \.isOpen)
        Frame.heading(
            "Injects", note: Line("\(open) to come", .muted), isFocused: true, in: parts[3],
            on: &canvas)
        drawList(planned, session, in: parts[4], on: &canvas)
        guard let selected = model.selectedInject else { return }
        Frame.heading(selected.inject.id, in: parts[5], on: &canvas)
        canvas.draw(TextBlock(detail(of: selected)), in: parts[6])
    }

    /// Where the operator is, and when it began.
    private func situation(_ session: SessionModel) -> Line {
        let state = session.state
        let began = state.disruptedAt.map { "T0 \($0.sinceStart.clock)" } ?? "Not disrupted yet"
        let step = state.currentStep.flatMap { session.step($0.id)?.title } ?? "every step settled"
        let since = state.currentStep?.reached.map { ", for \((session.now - $0).clock)" } ?? ""
        return Line("\(began). ", .title) + Line("\(session.operator) is at: \(step)\(since)")
    }

    private func drawList(
        _ planned: [PlannedInject], _ session: SessionModel, in rect: Rect,
        on canvas: inout Canvas
    ) {
        guard !planned.isEmpty else {
            canvas.write(Line("The plan has no injects.", .muted), in: rect)
            return
        }
        let widest = planned.map { standing($0, session).columns }.max() ?? 0
        let rows = planned.map { inject -> Line in
            let standing = standing(inject, session)
            let gap = String(repeating: " ", count: widest - standing.columns + 2)
            return standing + Line(gap + inject.subject, inject.isOpen ? .text : .muted)
        }
        let selected = planned.firstIndex { $0.inject.id == model.selectedInject?.inject.id }
        canvas.draw(SelectionList(rows, selected: selected), in: rect)
    }

    private func standing(_ planned: PlannedInject, _ session: SessionModel) -> Line {
        let role: TextRole =
            switch planned.standing {
            case .due: .accent
            case .waiting: .text
            case .held: .warning
            case .fired, .leftOut: .muted
            }
        return Line(planned.standingWords(at: session.now), role)
    }

    private func detail(of planned: PlannedInject) -> [Line] {
        let inject = planned.inject
        let facts = [
            "Comes \(planned.trigger)", inject.disrupts ? "the disruption: T0" : nil,
            inject.needsAnswer ? "wants an answer" : nil,
            planned.record.heldBy.map { "held by \($0)" },
            planned.record.firedBy.map { "fired by \($0)" },
        ]
        return [Line(facts.compactMap { $0 }.joined(separator: ", ") + ".", .muted)]
            + (inject.fault.map { [Line("Fault: \($0)")] } ?? [])
            + (inject.message.map { [Line("\(inject.sender): \($0)")] } ?? [])
            + (planned.record.answer.map { [Line("Answered: \($0)", .good)] } ?? [])
    }
}
