import DrillContent
import DrillEngine
import DrillHistory
import DrillJournal
import DrillModel

/// What a session proposes to write into its runbook.
package struct RunbookProposal {
    /// The path of the runbook as the session knew it.
    package let path: String
    private let revision: RunbookRevision
    /// What was noted and belongs to no step.
    private let general: [String]
    private let heading: String

    package init(_ session: StoredSession) {
        let state = session.state
        let kind = state.isLive ? "live" : "simulated"
        let ended = session.past?.endedOn ?? session.lastWall
        let day = Day(of: ended)
        let outcome = Score(state).outcome
        path = (state.info?.sources ?? state.drill.sources).runbook.path
        heading =
            "Proposed by session \(session.header.id) of \(state.drill.plan.id), "
            + "\(kind), \(outcome.rawValue)"
        let notes = SessionNotes(session)
        revision = RunbookRevision(
            lastVerified: outcome == .met && state.info?.operator != SessionInfo.scriptedOperator
                ? .init(day: day, comment: "\(kind), session \(session.header.id)") : nil,
            remarks: notes.ofSteps.map { note in
                .init(step: note.step, text: "Drill of \(day), \(kind): \(note.text)")
            })
        general = notes.general
    }

    /// The patch for the runbook as it is now; empty where there is nothing to change.
    ///
    /// - Parameters:
    ///   - text: what the file says now.
    ///   - name: the file, seen from where the patch is to be applied.
    /// - Returns: a unified difference, below lines that `git apply` and `patch` pass over.
    package func patch(for text: String, named name: String) -> String {
        let outcome = revision.applied(to: SourceText(path: path, text: text))
        let difference = UnifiedDiff.render(from: text, to: outcome.text, path: name)
        guard !difference.isEmpty else { return "" }
        let titles = outcome.unplaced.map { "Not placed, at “\($0.step)”: \($0.text)" }
        let lines = [heading] + titles + general.map { "Not about a step: \($0)" }
        return lines.map { "# \($0)\n" }.joined() + difference
    }

    /// What has no place in the patch, a sentence each.
    package func unplaced(in text: String) -> [String] {
        let outcome = revision.applied(to: SourceText(path: path, text: text))
        return outcome.unplaced.map { "at “\($0.step)”: \($0.text)" } + general
    }
}
