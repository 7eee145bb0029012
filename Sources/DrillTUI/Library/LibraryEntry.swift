import TerminalKit

/// A row of the library that can be opened.
enum LibraryEntry: Hashable, Sendable {
    case drill(LibraryContents.DrillEntry)
    case runbook(LibraryContents.RunbookEntry)
    case session(LibraryContents.SessionEntry)

    /// The groups of the library, in order.
    enum Group: String, CaseIterable {
        case resumable = "Interrupted: go on"
        case drills = "Drills"
        case sessions = "Past sessions"
        case runbooks = "Runbooks"
    }

    var group: Group {
        switch self {
        case .drill: .drills
        case .runbook: .runbooks
        case .session(let session): session.isResumable ? .resumable : .sessions
        }
    }

    /// What commands know it by: the path of a file, the name of a session.
    var name: String {
        switch self {
        case .drill(let drill): drill.path
        case .runbook(let runbook): runbook.path
        case .session(let session): session.id
        }
    }

    /// What the filter looks at.
    var searchText: String {
        switch self {
        case .drill(let drill): "\(drill.title) \(drill.kind) \(drill.path)"
        case .runbook(let runbook): "\(runbook.title) \(runbook.path)"
        case .session(let session):
            "\(session.title) \(session.id) \(session.operator) \(session.outcome)"
        }
    }
}

extension LibraryModel {
    /// The entries that the filter leaves, group by group.
    var entries: [LibraryEntry] {
        guard let contents else { return [] }
        let all =
            contents.sessions.map { LibraryEntry.session($0) }
            + contents.drills.map { .drill($0) } + contents.runbooks.map { .runbook($0) }
        let words = filter.text.lowercased().split(separator: " ")
        let wanted = all.filter { entry in
            let text = entry.searchText.lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        return LibraryEntry.Group.allCases.flatMap { group in
            wanted.filter { $0.group == group }
        }
    }

    /// The entry that Enter opens.
    var chosen: LibraryEntry? {
        let entries = entries
        return selected < entries.count ? entries[selected] : nil
    }

    /// Takes the contents in; the place among the entries stays where it can.
    mutating func take(_ contents: LibraryContents) {
        self.contents = contents
        selected = min(selected, max(0, entries.count - 1))
    }
}
