import DrillEngine
package import DrillHistory
package import DrillModel
package import DrillReport

extension CalendarEntry {
    /// The day on which a drill is due; today for one that has never been finished.
    ///
    /// - Parameters:
    ///   - drill: the drill as it stands.
    ///   - today: the day.
    package init?(_ drill: DrillRow, on today: Day) {
        guard let standing = drill.due else { return nil }
        let day = drill.dueOn.flatMap(Day.init) ?? today
        let record = drill.lastRun.map { "Last run \($0): \(drill.last ?? "")." }
        self.init(
            .event, uid: "drill-\(drill.id)@muster", day: day,
            summary: "Drill: \(drill.title)",
            details: [
                "\(standing). \(record ?? "It has not been run.")",
                drill.owner.map { "Owner: \($0)." },
                "muster run \(drill.id)",
            ].compactMap { $0 }.joined(separator: "\n"),
            revisedOn: drill.revisedOn(due: day), sequence: drill.sessions)
    }

    /// The day of an open action; `nil` for any other.
    package init?(_ action: ActionFollowUp) {
        guard !action.isClosed, let day = action.due else { return nil }
        let recorded = action.recorded
        let name = action.id.map { $0 == "/" ? "-" : $0 }
        self.init(
            .task, uid: "action-\(String(name))@muster", day: day,
            summary: "\(recorded.action.owner): \(recorded.action.action)",
            details: [
                "Finding: \(recorded.action.finding)",
                recorded.exposure.map { "Exposed by \($0)." },
                "Drill: \(action.origin.title), session \(action.origin.id) (\(action.origin.kind)).",
                "It closes when a later session of the drill passes what exposed it.",
            ].compactMap { $0 }.joined(separator: "\n"),
            revisedOn: recorded.enteredOn, sequence: action.retests.count)
    }
}

extension DrillRow {
    /// When it was finished last, to the day; without that, the day itself.
    fileprivate func revisedOn(due day: Day) -> Int64 {
        guard dueOn != nil, let cadenceDays else { return day.wall }
        return day.wall - Int64(cadenceDays * 86_400_000)
    }
}
