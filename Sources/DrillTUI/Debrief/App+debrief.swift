import DrillEngine
import DrillModel
import TerminalKit

extension AppModel {
    private static let page = 8

    var debriefHints: [KeyHint] {
        DebriefAction.keys.map { $0.hint(whyNot: whyNot($0.action)) }
    }

    /// The expectation that the keys judge.
    private var selectedExpectation: ExpectationResult? {
        let results = session.map { ExpectationResult.all(of: $0.state) } ?? []
        return results.isEmpty
            ? nil : results[debrief.place(in: .expectations, of: results.count)]
    }

    /// The finding of which “why?” is asked.
    private var selectedFinding: Finding? {
        let findings = session?.state.findings ?? []
        return findings.isEmpty ? nil : findings[debrief.place(in: .findings, of: findings.count)]
    }

    private func whyNot(_ action: DebriefAction) -> String? {
        switch action {
        case .pass, .fail:
            if selectedExpectation == nil { return "The plan states no expectations." }
            return debrief.section == .expectations
                ? nil : "Tab goes to the expectations; this judges the selected one."
        case .whys:
            guard debrief.section == .findings else {
                return "Tab goes to the findings; this asks “why?” of the selected one."
            }
            return selectedFinding == nil ? "There is no finding yet; d adds one." : nil
        case .copy:
            return debrief.written.isEmpty
                ? "No report has been written yet; Enter shows it, and w there writes it." : nil
        case .undo:
            return session?.state.debrief.isEmpty == false
                ? nil : "Nothing has been entered that could be taken back."
        default: return nil
        }
    }

    mutating func pressInDebrief(_ key: Key) -> [AppEffect] {
        let action = wanted(by: key, in: DebriefAction.keys) { $0.whyNot($1) }
        return action.map { perform($0) } ?? []
    }

    private mutating func perform(_ action: DebriefAction) -> [AppEffect] {
        guard let session else { return [] }
        switch action {
        case .report:
            waitingFor = "Writing the report"
            return [.openReport(session: session.id)]
        case .pass: askToJudge(passed: true)
        case .fail: askToJudge(passed: false)
        case .worked: open(.finding(.strength, in: session.state))
        case .didNot: open(.finding(.weakness, in: session.state))
        case .whys: if let selectedFinding { open(.whys(of: selectedFinding)) }
        case .fix: open(correctiveActionForm(in: session.state))
        case .undo: askToTakeBackLast(in: session.state)
        case .note: askForNote()
        case .nextSection: changeSection(by: 1)
        case .previousSection: changeSection(by: DebriefModel.Section.allCases.count - 1)
        case .up: moveInDebrief(by: -1)
        case .down: moveInDebrief(by: 1)
        case .pageUp: moveInDebrief(by: -Self.page)
        case .pageDown: moveInDebrief(by: Self.page)
        case .copy: return copy(debrief.written[0])
        case .leave: return leaveSession()
        case .replay: return openRecording(of: session.id)
        case .history:
            waitingFor = "Reading the sessions of this drill"
            return [.openHistory(.session(id: session.id))]
        }
        return []
    }

    private mutating func changeSection(by places: Int) {
        let sections = DebriefModel.Section.allCases
        debrief.section = sections[(debrief.section.rawValue + places) % sections.count]
    }

    private mutating func moveInDebrief(by distance: Int) {
        guard let session else { return }
        guard let list = DebriefList(debrief.section, of: session, glyphs: .unicode) else {
            let rows = DebriefText.figures(of: session).count
            debrief.scroll = min(max(0, debrief.scroll + distance), max(0, rows - 1))
            return
        }
        let place = debrief.place(in: debrief.section, of: list.rows.count) + distance
        debrief.places[debrief.section] = min(max(0, place), max(0, list.rows.count - 1))
    }

    /// Goes to where what was entered by a form can be seen.
    mutating func showEntered(by purpose: Form.Purpose) {
        switch purpose {
        case .finding:
            debrief.section = .findings
            debrief.places[.findings] = session?.state.findings.count ?? 0
        case .whys: debrief.section = .findings
        case .correctiveAction:
            debrief.section = .actions
            debrief.places[.actions] = session?.state.correctiveActions.count ?? 0
        }
    }

    private mutating func askToJudge(passed: Bool) {
        guard let expectation = selectedExpectation?.expectation else { return }
        ask(
            TextPrompt(
                passed ? "Seen" : "Not seen", [expectation.text, "A comment, or nothing:"],
                allowsEmpty: true, purpose: .judge(expectation: expectation.id, passed: passed)))
    }

    /// A form that begins with the finding or the expectation that is selected, if one is.
    private func correctiveActionForm(in state: DrillState) -> Form {
        switch debrief.section {
        case .findings:
            guard let finding = selectedFinding else { break }
            return .correctiveAction(
                about: finding.id, finding: finding.text, exposedBy: finding.exposedBy, in: state)
        case .expectations:
            guard let result = selectedExpectation, result.verdict == .failed else { break }
            let reference = Exposure.expectation(result.expectation.id).reference
            return .correctiveAction(
                about: reference, finding: "Not seen: \(result.expectation.text)",
                exposedBy: reference, in: state)
        case .figures, .actions: break
        }
        return .correctiveAction(in: state)
    }

    /// Asks first, because what was typed would have to be typed again.
    private mutating func askToTakeBackLast(in state: DrillState) {
        guard let last = state.debrief.last else { return }
        overlay = .confirmation(
            Confirmation(
                "Take this back?",
                [
                    last.content.name,
                    "The journal keeps what was entered, and that it was taken back.",
                ],
                yes: "take it back", no: "keep it",
                intent: .effects([.command(.withdraw(entry: last.number), by: nil)])))
    }
}
