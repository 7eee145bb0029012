import DrillModel
import TerminalKit

/// What the list has no room for, of the entry that is selected.
struct LibraryDetail {
    let entry: LibraryEntry

    /// The most important first.
    var lines: [Line] {
        switch entry {
        case .drill(let drill): Self.lines(of: drill)
        case .runbook(let runbook): [Line(runbook.title, .title), Line(runbook.path, .muted)]
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

    private static func lines(of drill: LibraryContents.DrillEntry) -> [Line] {
        guard drill.errors == 0 else {
            return [Line(drill.title, .title), Line(drill.path, .muted)]
        }
        let facts = [
            drill.id, drill.kind, drill.strategy, drill.rto.map { "RTO \($0)" },
            drill.rpo.map { "RPO \($0)" },
        ]
        return [
            Line(drill.title, .title)
                + Line("  \(facts.compactMap { $0 }.joined(separator: ", "))", .muted),
            Line(drill.summary),
        ]
    }
}
