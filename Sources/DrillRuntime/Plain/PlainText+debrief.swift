import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit

extension PlainText {
    /// The figures of a drill that has ended, and what the team has entered.
    static func debrief(_ session: SessionModel) -> [String] {
        [DebriefText.verdict(of: session).text]
            + DebriefText.figures(of: session).map(\.text).filter { !$0.isEmpty }
            + expectations(session.state) + findings(session.state) + actions(session.state)
    }

    private static func expectations(_ state: DrillState) -> [String] {
        let results = ExpectationResult.all(of: state)
        guard !results.isEmpty else { return ["Expectations: the plan states none."] }
        return ["Expectations"]
            + results.enumerated().map { index, result in
                let by = result.by.map { " Judged by \($0)." } ?? ""
                let comment = result.comment.flatMap { $0.isEmpty ? nil : " “\($0)”" } ?? ""
                return "  \(index + 1). \(word(result.verdict)): \(result.expectation.text)"
                    + by + comment
            }
    }

    private static func word(_ verdict: ExpectationResult.Verdict) -> String {
        switch verdict {
        case .passed: "passed"
        case .failed: "failed"
        case .notJudged: "not judged"
        }
    }

    private static func findings(_ state: DrillState) -> [String] {
        guard !state.findings.isEmpty else { return ["Findings: none yet."] }
        return ["Findings"]
            + state.findings.flatMap { finding in
                [
                    "  \(finding.id) \(finding.kind.phrase): \(finding.text)",
                    "    Said by \(finding.raisedBy).\(exposure(finding.exposedBy, state))",
                ] + finding.whys.enumerated().map { "    Why \($0 + 1): \($1)" }
            }
    }

    private static func actions(_ state: DrillState) -> [String] {
        guard !state.correctiveActions.isEmpty else { return ["To be fixed: nothing yet."] }
        return ["To be fixed"]
            + state.correctiveActions.enumerated().flatMap { index, action in
                [
                    "  \(index + 1). \(action.action)",
                    "    Owner \(action.owner), \(action.due.map { "due \($0)" } ?? "no date").",
                    "    Because: \(action.finding)\(exposure(action.exposedBy, state))",
                ] + (action.closesWhen.map { ["    Closes when: \($0)"] } ?? [])
            }
    }

    private static func exposure(_ reference: String?, _ state: DrillState) -> String {
        reference.flatMap { Exposure($0, in: state.drill) }
            .map { " Exposed by \($0.title(in: state.drill))." } ?? ""
    }
}
