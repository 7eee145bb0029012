import DrillModel
import TerminalKit

/// The lines of the library's list, in columns.
enum LibraryRow {
    static func line(for entry: LibraryEntry, columns: Int) -> Line {
        switch entry {
        case .drill(let drill): line(for: drill, columns: columns)
        case .runbook(let runbook):
            row(
                runbook.title,
                "\(runbook.steps) steps  "
                    + (runbook.lastVerified.map { "verified \($0)" } ?? "never verified"),
                columns: columns)
        case .session(let session): line(for: session, columns: columns)
        }
    }

    /// What the list has no room for.
    static func detail(of entry: LibraryEntry) -> String {
        switch entry {
        case .drill(let drill): drill.path
        case .runbook(let runbook): runbook.path
        case .session(let session): "Session \(session.id), operator \(session.operator)"
        }
    }

    private static func line(for drill: LibraryContents.DrillEntry, columns: Int) -> Line {
        guard drill.errors == 0 else {
            return row(drill.title, "\(drill.errors) error(s)", .danger, columns: columns)
        }
        let facts = [
            column(drill.kind, 8), column(drill.rto.map { "RTO \($0)" }, 9),
            column(drill.rpo.map { "RPO \($0)" }, 9),
        ]
        return row(drill.title, facts.joined(separator: "  "), columns: columns)
    }

    /// A fact that takes at least so many columns, so that facts stand one below the other.
    private static func column(_ text: String?, _ width: Int) -> String {
        let text = text ?? ""
        return text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(text)))
    }

    private static func line(for session: LibraryContents.SessionEntry, columns: Int) -> Line {
        let figures =
            [session.started, session.outcome]
            + [session.rta.map { "RTA \($0.words)" }]
            .compactMap { $0 }
        return row(
            session.title, figures.joined(separator: "  "), role(of: session), columns: columns)
    }

    private static func role(of session: LibraryContents.SessionEntry) -> TextRole {
        switch session.outcome {
        case "met": .good
        case "missed", "aborted": .danger
        default: session.isResumable ? .warning : .muted
        }
    }

    /// A title at the left and facts at the right, at least two columns apart.
    static func row(
        _ title: String, _ facts: String, _ role: TextRole = .muted, columns: Int
    ) -> Line {
        let room = max(12, columns - DisplayWidth.columns(facts) - 2)
        let cut = Wrapping.fitted(title, columns: room, ellipsis: "…")
        let gap = max(2, columns - DisplayWidth.columns(cut) - DisplayWidth.columns(facts))
        return Line([
            Line.Span(cut, .text), Line.Span(String(repeating: " ", count: gap), .text),
            Line.Span(facts, role),
        ])
    }
}
