import DrillModel
import TerminalKit

/// What the list has no room for, of the entry that is selected.
struct LibraryDetail {
    let entry: LibraryEntry
    /// Whether the list shows the subjects of drills beside their titles.
    let hasSubjects: Bool

    /// The most important first.
    var lines: [Line] {
        switch entry {
        case .drill(let drill): lines(of: drill)
        case .runbook(let runbook): lines(of: runbook)
        case .session(let session):
            [
                Line(session.title, .title)
                    + Line(
                        "  \(session.id), \(session.started), operator \(session.operator)", .muted),
                Line(
                    session.isRunning
                        ? LibraryEntry.whyNotOpenRunning
                        : session.isResumable
                            ? "Enter goes on with it." : "Enter shows its report, d its debrief.",
                    .muted),
            ]
        }
    }

    private func lines(of runbook: LibraryContents.RunbookEntry) -> [Line] {
        let claim = runbook.lastVerified.map { "it says \($0)" }
        return [
            Line(runbook.title, .title) + Line("  \(runbook.path)", .muted),
            Line([runbook.verification, claim].compactMap { $0 }.joined(separator: "; "), .muted),
        ]
    }

    /// What the list does not name a drill by, and what it is.
    private func lines(of drill: LibraryContents.DrillEntry) -> [Line] {
        guard drill.errors == 0 else {
            return [Line(drill.title, .title), Line(drill.path, .muted)]
        }
        let facts = [
            drill.kind, drill.strategy, drill.rto.map { "RTO \($0)" },
            drill.rpo.map { "RPO \($0)" },
        ]
        return [
            Line(hasSubjects ? drill.title : drill.id, .title)
                + Line("  \(facts.compactMap { $0 }.joined(separator: ", "))", .muted)
                + openActions(of: drill),
            Line(drill.summary),
        ]
    }

    private func openActions(of drill: LibraryContents.DrillEntry) -> Line {
        guard drill.openActions > 0 else { return .empty }
        let noun = drill.openActions == 1 ? "action" : "actions"
        return Line("  \(drill.openActions) open \(noun)", .warning)
    }
}
