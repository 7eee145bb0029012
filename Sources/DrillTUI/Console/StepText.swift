import DrillEngine
import DrillModel
import TerminalKit

/// The lines of the step that is shown.
struct StepText {
    let model: AppModel
    let session: SessionModel

    func lines(glyphs: Glyphs) -> [Line] {
        guard let record = model.shownStep, let step = session.step(record.id) else {
            return WaitText(session: session).lines
        }
        return next(record, step, glyphs) + found(step) + commandBefore(step)
            + progress(record, step)
            + conditions(step, record) + [Line(facts(step), .muted)] + reason(record)
            + commandProgress(step)
            + (step.prose.isEmpty ? [] : [.empty] + prose(step)) + commands(step) + rollback(step)
    }

    /// What clicks on the first lines do: what they say to press.
    var targets: [Int: Hotspot.Target] {
        guard !session.isReplay else { return [:] }
        switch model.shownObvious {
        case .begin, .confirm, .report, .run, .finish:
            return [0: .key(model.isGlancing ? .escape : .enter)]
        case .nothing, .open: return [:]
        case .choose where model.isGlancing: return [0: .key(.escape)]
        case .choose:
            let count = model.shownStep.flatMap { session.step($0.id) }?.choices.count ?? 0
            let digits = (1...9).prefix(count)
            return Dictionary(
                uniqueKeysWithValues: digits.map { ($0, .key(.character(Character("\($0)")))) })
        }
    }

    /// What to do now, so that it is read first.
    private func next(_ record: StepRecord, _ step: RunbookStep, _ glyphs: Glyphs) -> [Line] {
        let order = model.isOutOfOrder ? ", out of order" : ""
        switch model.shownObvious {
        case .begin(let phrase), .confirm(let phrase), .report(let phrase), .run(let phrase):
            return invitation(phrase + order, glyphs)
        case .finish: return invitation("finish the drill", glyphs)
        case .open: return []
        case .choose: return choices(step, glyphs)
        case .nothing(let reason):
            let isBusy = record.status == .active && !session.state.isPaused
            let role: TextRole = reason == Obvious.keepWatching ? .accent : .warning
            let offered = session.state.isPaused ? offered(record, step) : []
            return (isBusy ? [] : [Line(reason, role)]) + offered
        }
    }

    /// What to press for what is to be done; in a recording only what was to be done next.
    private func invitation(_ phrase: String, _ glyphs: Glyphs) -> [Line] {
        guard !session.isReplay else {
            return model.isElsewhere ? [] : [Line("Next: \(phrase).", .accent)]
        }
        let keys = model.isGlancing ? "Esc, then Enter" : "Enter"
        return [Line("\(glyphs.selected) Press \(keys) to \(phrase).", .accent)]
    }

    /// What the step will ask for once the exercise goes on: a pause is when people talk about it.
    private func offered(_ record: StepRecord, _ step: RunbookStep) -> [Line] {
        guard !record.status.isSettled, record.status != .active else { return [] }
        switch step.kind {
        case .decision: return numbered(step, .title)
        case .action: return step.action.map { [Line("To run: \($0)", .title)] } ?? []
        default: return []
        }
    }

    /// What the action before a decision has told, as the decision may hang on it.
    private func found(_ step: RunbookStep) -> [Line] {
        let state = session.state
        let decided = state.steps.filter { $0.kind == .decision }.compactMap(\.ended).max()
        guard step.kind == .decision,
            let last = state.actions.last(where: { $0.outcome != nil }), let outcome = last.outcome,
            last.ended ?? .start >= decided ?? .start
        else { return [] }
        return [
            Line("Before: ", .muted)
                + Line(
                    "\(last.action): \(outcome.message)", outcome.succeeded ? .title : .danger)
        ]
    }

    private func choices(_ step: RunbookStep, _ glyphs: Glyphs) -> [Line] {
        guard !session.isReplay else { return numbered(step, .title) }
        let press = model.isGlancing ? "Press Esc, then" : "Press"
        let heading = Line("\(glyphs.selected) \(press) the number of your choice:", .accent)
        return [heading] + numbered(step, .accent)
    }

    /// The choices of a decision with their numbers, which stand out where they can be pressed.
    private func numbered(_ step: RunbookStep, _ role: TextRole) -> [Line] {
        step.choices.enumerated().map { index, choice in
            Line("  \(index + 1)  ", role) + Line(choice.label, .title)
        }
    }

    /// How far a step that is under way has come.
    private func progress(_ record: StepRecord, _ step: RunbookStep) -> [Line] {
        guard record.status == .active, let began = record.began else { return [] }
        let elapsed = (session.now - began).clock
        switch step.kind {
        case .action:
            let expected = step.expected.map { " of about \($0.clock)" } ?? ""
            return [
                Line("Running for \(elapsed)\(expected).", .accent),
                Line("Down goes to other steps, which can be begun meanwhile.", .muted),
            ]
        case .check, .wait: return [Line(watching(record, step, elapsed), .accent)]
        case .approval:
            let asked = record.approval.flatMap { $0.of ?? $0.role.title } ?? "an answer"
            return [
                Line("Waiting for \(asked) for \(elapsed).", .accent),
                Line("e records the answer or asks somebody else.", .muted),
            ]
        default: return [Line("Begun \(elapsed) ago.", .muted)]
        }
    }

    private func watching(_ record: StepRecord, _ step: RunbookStep, _ elapsed: String) -> String {
        let limit = step.check?.within ?? (step.check == nil ? step.expected : nil)
        let time = "Watching for \(elapsed)" + (limit.map { " of \($0.clock)" } ?? "")
        guard let since = record.heldSince, let holdFor = step.check?.holdFor else { return time }
        return "\(time); it has held for \((session.now - since).clock) of \(holdFor.clock)"
    }

    /// What a check or wait needs, beside what is seen.
    private func conditions(_ step: RunbookStep, _ record: StepRecord) -> [Line] {
        guard let check = step.check else { return [] }
        var lines = check.condition.comparisons.map { ComparisonLine.line($0, in: session.state) }
        let limits = [
            check.within.map { "within \($0.words)" }, check.holdFor.map { "for \($0.words)" },
        ].compactMap { $0 }
        if !limits.isEmpty, record.status != .active {
            lines.append(Line("\(limits.joined(separator: ", "))", .muted))
        }
        return lines
    }

    private func facts(_ step: RunbookStep) -> String {
        let facts = [
            step.kind.rawValue, step.owner?.title, step.expected.map { "about \($0.words)" },
            step.isOptional ? "optional" : nil, step.isIrreversible ? "NO WAY BACK" : nil,
        ]
        return facts.compactMap { $0 }.joined(separator: ", ")
    }

    private func reason(_ record: StepRecord) -> [Line] {
        guard let note = record.note, !note.isEmpty else { return [] }
        switch record.status {
        case .failed: return [Line("Failed: \(note)", .danger)]
        case .skipped: return [Line("Skipped: \(note)", .warning)]
        default: return [Line(note, .muted)]
        }
    }

    private func prose(_ step: RunbookStep) -> [Line] {
        ProseText.lines(step.prose)
    }

    private func rollback(_ step: RunbookStep) -> [Line] {
        step.rollback.map {
            [Line("Undone by: \($0.words(on: session.state.drill.backend))", .muted)]
        } ?? []
    }
}
