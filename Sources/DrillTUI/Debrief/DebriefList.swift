import DrillEngine
import DrillModel
import TerminalKit

/// A list of the debrief: a row for each entry, and each entry in full.
struct DebriefList {
    let section: DebriefModel.Section
    /// How many there are, or what is still to be done.
    let note: String
    /// The same where there is little room.
    let shortNote: String
    let rows: [Line]
    let details: [[Line]]
    /// What is said where there is no entry.
    let empty: String

    /// The list of a section; `nil` for the figures.
    init?(_ section: DebriefModel.Section, of session: SessionModel, glyphs: Glyphs) {
        switch section {
        case .figures: return nil
        case .expectations: self.init(expectationsOf: session.state, glyphs)
        case .findings: self.init(findingsOf: session.state, glyphs)
        case .actions: self.init(actionsOf: session.state)
        }
    }

    private init(expectationsOf state: DrillState, _ glyphs: Glyphs) {
        let results = ExpectationResult.all(of: state)
        let open = results.count { $0.verdict == .notJudged }
        section = .expectations
        note = results.isEmpty ? "none" : open == 0 ? "all judged" : "\(open) to judge"
        shortNote = open == 0 ? "\(results.count)" : "\(open) open"
        rows = results.map { result in
            let text = Line(result.expectation.text)
            return switch result.verdict {
            case .passed: Line("\(glyphs.done) seen      ", .good) + text
            case .failed: Line("\(glyphs.failed) not seen  ", .danger) + text
            case .notJudged: Line("\(glyphs.waiting) judge it  ", .warning) + text
            }
        }
        details = results.map { Self.detail(of: $0, in: state) }
        empty = "The plan states none."
    }

    private static func detail(of result: ExpectationResult, in state: DrillState) -> [Line] {
        var lines = [Line(result.expectation.text)]
        // Whoever judges what was answered has to see it.
        let question = state.drill.plan.injects.first {
            $0.id == result.expectation.inject && $0.needsAnswer
        }
        if let question {
            let answer = state.injects.first { $0.id == question.id }?.answer
            lines.append(
                answer.map { Line("Answered: “\($0)”") } ?? Line("Nobody answered it.", .muted))
        }
        if let by = result.by {
            lines.append(Line("Judged by \(by).", .muted))
        } else if result.verdict != .notJudged {
            lines.append(Line("Judged by the plan's rule; p and f overrule it.", .muted))
        }
        if let comment = result.comment, !comment.isEmpty { lines.append(Line("“\(comment)”")) }
        if result.verdict != .passed, let cost = result.expectation.cost {
            lines.append(Line("What it costs: \(cost)", .warning))
        }
        return lines
    }

    private init(findingsOf state: DrillState, _ glyphs: Glyphs) {
        let findings = state.findings
        let worked = findings.count { $0.kind == .strength }
        section = .findings
        note =
            findings.isEmpty ? "none yet" : "\(worked) worked, \(findings.count - worked) did not"
        shortNote = "\(findings.count)"
        rows = findings.map { finding in
            let text = Line("\(finding.id)  \(finding.text)")
            return switch finding.kind {
            case .strength: Line("\(glyphs.done) worked   ", .good) + text
            case .weakness: Line("\(glyphs.failed) did not  ", .danger) + text
            }
        }
        details = findings.map { Self.detail(of: $0, in: state.drill) }
        empty = "Nothing yet. w adds what worked, d what did not."
    }

    private static func detail(of finding: Finding, in drill: Drill) -> [Line] {
        let exposure = finding.exposedBy.flatMap { Exposure($0, in: drill)?.title(in: drill) }
        let source = exposure.map { " Exposed by \($0)." } ?? ""
        let whys = finding.whys.enumerated().map { Line("Why \($0 + 1): \($1)") }
        return [Line(finding.text), Line("Said by \(finding.raisedBy).\(source)", .muted)] + whys
    }

    private init(actionsOf state: DrillState) {
        let actions = state.correctiveActions
        section = .actions
        note = actions.isEmpty ? "nothing yet" : "\(actions.count)"
        shortNote = "\(actions.count)"
        rows = actions.map { action in
            Line("\(action.due ?? "no date   ")  ", .muted) + Line("\(action.owner): ", .title)
                + Line(action.action)
        }
        details = actions.map { Self.detail(of: $0, in: state.drill) }
        empty = "Nothing yet. a adds what is to be fixed, by whom and when."
    }

    private static func detail(of action: CorrectiveAction, in drill: Drill) -> [Line] {
        let exposure = action.exposedBy.map { Exposure($0, in: drill)?.title(in: drill) ?? $0 }
        return [
            Line(action.action),
            Line("Because: \(action.finding)", .muted),
            Line(
                "Owner \(action.owner), \(action.due.map { "due \($0)" } ?? "no date").", .muted),
            exposure.map { Line("Exposed by \($0).", .muted) },
            action.closesWhen.map { Line("Closes when: \($0)", .muted) },
        ].compactMap { $0 }
    }
}
