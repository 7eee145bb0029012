import DrillEngine
package import DrillHistory
package import DrillModel

/// Something that is due, in a list: a drill by its cadence, or a corrective action by its day.
package struct DueRow: CatalogRow, Hashable, Sendable {
    /// What is due.
    package enum Kind: String, Codable, Sendable {
        case drill, action
    }

    package var kind: Kind
    /// The drill's id, or the action's name.
    package var id: String
    /// The drill's title, or what is to be done.
    package var title: String
    package var owner: String?
    /// The day; absent for a drill that has never been finished.
    package var due: String?
    /// Negative when they are over; absent for a drill that has never been finished.
    package var dueInDays: Int?
    /// How it stands, in words.
    package var standing: String

    package var columns: [String] {
        [
            standing, due ?? "–", kind.rawValue,
            kind == .drill ? id : "\(owner ?? ""): \(title) (\(id))",
        ]
    }

    /// Whether it is due by a day, counted from today; what was never done is due now.
    package func isDue(within days: Int) -> Bool { (dueInDays ?? 0) <= days }

    /// A drill with a cadence; `nil` for one without.
    package init?(_ drill: DrillRow) {
        guard let words = drill.due else { return nil }
        kind = .drill
        id = drill.id
        title = drill.title
        owner = drill.owner
        due = drill.dueOn
        dueInDays = drill.dueInDays
        standing = words
    }

    /// An open action with a day; `nil` for any other.
    package init?(_ action: ActionFollowUp, on today: Day) {
        guard !action.isClosed, let day = action.due else { return nil }
        kind = .action
        id = action.id
        title = action.recorded.action.action
        owner = action.recorded.action.owner
        due = day.description
        let days = day - today
        dueInDays = days
        standing = (days < 0 ? Due.overdue(days: -days) : .upcoming(days: days)).words
    }
}

extension [DueRow] {
    /// The longest overdue first, then what was never done, then what comes next.
    package var byUrgency: [DueRow] {
        enumerated().sorted { left, right in
            (left.element.rank, left.offset) < (right.element.rank, right.offset)
        }.map(\.element)
    }
}

extension DueRow {
    fileprivate var rank: Int {
        guard let dueInDays else { return 0 }
        return dueInDays < 0 ? dueInDays : dueInDays + 1
    }
}
