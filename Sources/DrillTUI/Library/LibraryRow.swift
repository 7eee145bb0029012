import DrillHistory
import DrillModel
import TerminalKit

/// The lines of the library's list, in columns.
enum LibraryRow {
    static func line(for entry: LibraryEntry, columns: Int, glyphs: Glyphs) -> Line {
        switch entry {
        case .drill(let drill): line(for: drill, columns: columns, glyphs)
        case .runbook(let runbook):
            row(
                runbook.title, record(of: runbook), runbook.changed > 0 ? .warning : .muted,
                columns: columns, glyphs)
        case .session(let session): line(for: session, columns: columns, glyphs)
        }
    }

    /// How many of its steps somebody has shown to work.
    private static func record(of runbook: LibraryContents.RunbookEntry) -> String {
        let verified = "\(runbook.verified) of \(runbook.steps) verified"
        return runbook.changed > 0 ? "\(runbook.changed) changed, \(verified)" : verified
    }

    /// The columns of a drill's subject, of how it is due, and of its last verdict.
    private static let subject = 36
    private static let due = 16
    private static let record = 11

    /// Whether there is room for a drill's subject beside its title.
    static func showsSubject(_ columns: Int) -> Bool { columns >= 100 }

    /// The columns of what names a drill in a list of so many columns.
    static func nameWidth(_ columns: Int) -> Int {
        showsSubject(columns) ? subject : titleWidth(columns)
    }

    /// The columns that what stands at the right leaves for a title.
    private static func titleWidth(_ columns: Int) -> Int {
        let left = showsSubject(columns) ? subject + 2 : 0
        return max(0, columns - left - 2 - due - 2 - record)
    }

    /// Subject where there is room, title, how it is due, and what came of it.
    private static func line(
        for drill: LibraryContents.DrillEntry, columns: Int, _ glyphs: Glyphs
    ) -> Line {
        let hasSubject = showsSubject(columns)
        let name = hasSubject ? Line(cell(drill.id, subject, glyphs) + "  ", .title) : .empty
        guard drill.errors == 0 else {
            let count = drill.errors == 1 ? "1 error" : "\(drill.errors) errors"
            let facts = "\(count), Enter shows \(drill.errors == 1 ? "it" : "them")"
            return name
                + row(
                    hasSubject ? drill.title : "\(drill.id) \(drill.title)", facts, .danger,
                    columns: columns - name.columns, glyphs)
        }
        let standing = drill.due.map {
            let words = $0.words(sessions: drill.sessions, attended: drill.attended)
            return "\(mark(of: $0, lastOutcome: drill.lastOutcome, glyphs)) \(words)"
        }
        let title = cell(drill.title, titleWidth(columns), glyphs) + "  "
        return name + Line(title, hasSubject ? .text : .title)
            + Line(cell(standing ?? "", due, glyphs) + "  ", role(of: drill.due))
            + Line(cell(record(of: drill), record, glyphs), role(ofOutcome: drill.lastOutcome))
    }

    private static func record(of drill: LibraryContents.DrillEntry) -> String {
        guard let outcome = drill.lastOutcome else { return "" }
        return "\(drill.sessions)x, \(outcome)"
    }

    /// A tick is for what went well, not for what is merely not due.
    private static func mark(of due: Due, lastOutcome: String?, _ glyphs: Glyphs) -> Character {
        switch due {
        case .upcoming where lastOutcome != "met": glyphs.waiting
        case .overdue: glyphs.alert
        case .neverRun: glyphs.waiting
        case .upcoming: glyphs.done
        }
    }

    private static func role(of due: Due?) -> TextRole {
        switch due {
        case .overdue: .danger
        case .neverRun: .warning
        case .upcoming, nil: .muted
        }
    }

    private static func role(ofOutcome outcome: String?) -> TextRole {
        switch outcome {
        case "met": .good
        case "missed", "aborted": .danger
        default: .muted
        }
    }

    /// A text in exactly so many columns, cut or filled.
    private static func cell(_ text: String, _ columns: Int, _ glyphs: Glyphs) -> String {
        let cut = Wrapping.fitted(text, columns: columns, ellipsis: glyphs.ellipsis)
        return cut + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(cut)))
    }

    /// The columns of a session's start, of its verdict, and of its recovery time.
    private static let started = 16
    private static let verdict = 11
    private static let recovery = 12

    private static func line(
        for session: LibraryContents.SessionEntry, columns: Int, _ glyphs: Glyphs
    ) -> Line {
        let figures = [
            String(session.started.prefix(started)),
            cell(session.outcome, verdict, glyphs),
            cell(session.rta.map { "RTA \($0.clock)" } ?? "", recovery, glyphs),
        ]
        return row(
            session.drill.isEmpty ? session.title : session.drill, figures.joined(separator: "  "),
            role(of: session), columns: columns, glyphs)
    }

    private static func role(of session: LibraryContents.SessionEntry) -> TextRole {
        session.isResumable ? .warning : role(ofOutcome: session.outcome)
    }

    /// A title at the left and facts at the right, at least two columns apart.
    private static func row(
        _ title: String, _ facts: String, _ role: TextRole = .muted, columns: Int,
        _ glyphs: Glyphs
    ) -> Line {
        let room = max(12, columns - DisplayWidth.columns(facts) - 2)
        let cut = Wrapping.fitted(title, columns: room, ellipsis: glyphs.ellipsis)
        let gap = max(2, columns - DisplayWidth.columns(cut) - DisplayWidth.columns(facts))
        return Line([
            Line.Span(cut, .text), Line.Span(String(repeating: " ", count: gap), .text),
            Line.Span(facts, role),
        ])
    }
}
