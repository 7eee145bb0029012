import DrillHistory
import TerminalKit

/// A row of the library that can be opened.
enum LibraryEntry: Hashable, Sendable {
    case drill(LibraryContents.DrillEntry)
    case runbook(LibraryContents.RunbookEntry)
    case session(LibraryContents.SessionEntry)

    /// The groups of the library, in order.
    enum Group: String, CaseIterable {
        case resumable = "Interrupted: go on"
        case running = "Running at another terminal"
        case byDue = "Drills, the most pressing first"
        case recovery = "Drills: disaster recovery"
        case incidents = "Drills: incidents"
        case security = "Drills: security"
        case broken = "Drills that cannot be read"
        case sessions = "Past sessions"
        case runbooks = "Runbooks"
    }

    func group(in order: LibraryModel.Order) -> Group {
        switch self {
        case .drill(let drill): Self.group(of: drill, in: order)
        case .runbook: .runbooks
        case .session(let session):
            session.isRunning ? .running : session.isResumable ? .resumable : .sessions
        }
    }

    private static func group(
        of drill: LibraryContents.DrillEntry, in order: LibraryModel.Order
    ) -> Group {
        guard drill.errors == 0 else { return .broken }
        guard order == .subject else { return .byDue }
        switch drill.kind {
        case "dr": return .recovery
        case "security": return .security
        default: return .incidents
        }
    }

    /// Why a session that a process has cannot be opened.
    static let whyNotOpenRunning =
        "It runs at another terminal; once that has left it, R reloads and Enter goes on."

    /// What commands know it by: the path of a file, the name of a session.
    var name: String {
        switch self {
        case .drill(let drill): drill.path
        case .runbook(let runbook): runbook.path
        case .session(let session): session.id
        }
    }

    var title: String {
        switch self {
        case .drill(let drill): drill.title
        case .runbook(let runbook): runbook.title
        case .session(let session): session.title
        }
    }

    /// What the filter looks at; `due` finds what should be rehearsed now.
    var searchText: String {
        switch self {
        case .drill(let drill): Self.searchText(of: drill)
        case .runbook(let runbook): "\(runbook.title) \(runbook.path)"
        case .session(let session):
            "\(session.drill) \(session.title) \(session.id) \(session.operator) \(session.outcome)"
        }
    }

    private static func searchText(of drill: LibraryContents.DrillEntry) -> String {
        let due = drill.due.map { $0.isDue ? "due \($0.words)" : "" } ?? ""
        let subject = drill.id.split(separator: "-").joined(separator: " ")
        let kind = drill.kind == "dr" ? "dr disaster recovery" : drill.kind
        return [
            drill.id, subject, drill.title, kind, drill.strategy ?? "", drill.system,
            drill.summary, drill.path, due,
        ].joined(separator: " ")
    }
}
