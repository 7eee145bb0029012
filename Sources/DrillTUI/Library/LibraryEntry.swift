import TerminalKit

/// A row of the library that can be opened.
enum LibraryEntry: Hashable, Sendable {
    case drill(LibraryContents.DrillEntry)
    case runbook(LibraryContents.RunbookEntry)
    case session(LibraryContents.SessionEntry)

    /// The groups of the library, in order.
    enum Group: String, CaseIterable {
        case resumable = "Interrupted: go on"
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
        case .session(let session): session.isResumable ? .resumable : .sessions
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

extension LibraryModel {
    /// The entries that the filter leaves, group by group.
    var entries: [LibraryEntry] {
        guard let contents else { return [] }
        let all =
            contents.sessions.map { LibraryEntry.session($0) }
            + sorted(contents.drills).map { .drill($0) } + contents.runbooks.map { .runbook($0) }
        let words = filter.text.lowercased().split(separator: " ")
        let wanted = all.filter { entry in
            let text = entry.searchText.lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        let groups = Dictionary(grouping: wanted) { $0.group(in: order) }
        return LibraryEntry.Group.allCases.flatMap { groups[$0] ?? [] }
    }

    /// The drills as they are listed: by subject, or what is most overdue first.
    private func sorted(
        _ drills: [LibraryContents.DrillEntry]
    ) -> [LibraryContents.DrillEntry] {
        let bySubject = drills.sorted { $0.id < $1.id }
        guard order == .due else { return bySubject }
        return bySubject.enumerated().sorted { left, right in
            let isFirst = Due.comesBefore(left.element.due, right.element.due)
            let isLast = Due.comesBefore(right.element.due, left.element.due)
            return isFirst || !isLast && left.offset < right.offset
        }.map(\.element)
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
