import DrillModel
import TerminalKit

/// The lines of the library's list, in columns.
enum LibraryRow {
    static func line(for entry: LibraryEntry, columns: Int, glyphs: Glyphs) -> Line {
        switch entry {
        case .drill(let drill): line(for: drill, columns: columns, glyphs)
        case .runbook(let runbook):
            row(
                runbook.title,
                "\(runbook.steps) steps  "
                    + (runbook.lastVerified.map { "verified \($0)" } ?? "never verified"),
                columns: columns, glyphs)
        case .session(let session): line(for: session, columns: columns, glyphs)
        }
    }

    /// The columns of a drill's subject, of how it is due, and of its last verdict.
    private static let subject = (narrow: 28, wide: 36)
    private static let due = 15
    private static let record = 11

    /// The columns of a drill's subject in a list of so many columns.
    static func subjectWidth(_ columns: Int) -> Int {
        columns < 100 ? subject.narrow : subject.wide
    }

    /// Subject, title, how it is due, and what came of it.
    private static func line(
        for drill: LibraryContents.DrillEntry, columns: Int, _ glyphs: Glyphs
    ) -> Line {
        let width = subjectWidth(columns)
        let name = Line(cell(drill.id, width, glyphs) + "  ", .title)
        guard drill.errors == 0 else {
            let count = drill.errors == 1 ? "1 error" : "\(drill.errors) errors"
            return name
                + row(
                    drill.title, "\(count), Enter shows \(drill.errors == 1 ? "it" : "them")",
                    .danger,
                    columns: columns - name.columns, glyphs)
        }
        let title = max(0, columns - name.columns - 2 - due - 2 - record)
        let standing = drill.due.map { "\(mark(of: $0, glyphs)) \($0.words)" } ?? ""
        return name + Line(cell(drill.title, title, glyphs) + "  ")
            + Line(cell(standing, due, glyphs) + "  ", role(of: drill.due))
            + Line(cell(record(of: drill), record, glyphs), role(ofOutcome: drill.lastOutcome))
    }

    private static func record(of drill: LibraryContents.DrillEntry) -> String {
        guard let outcome = drill.lastOutcome else { return "" }
        return "\(drill.sessions)x, \(outcome)"
    }

    private static func mark(of due: Due, _ glyphs: Glyphs) -> Character {
        switch due {
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
