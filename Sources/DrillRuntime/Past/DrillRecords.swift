package import DrillHistory
import DrillJournal
import DrillModel

extension Sessions {
    /// Everything that is known of drills from their sessions.
    ///
    /// - Parameters:
    ///   - ids: the drills; `nil` for every drill that has a session.
    ///   - catalog: what there is to run, for cadence and steps as they are now.
    /// - Returns: a record a drill, by title.
    /// - Throws: a `JournalError` when the journal cannot be read.
    package func records(of ids: [String]? = nil, in catalog: Catalog) throws -> [DrillRecord] {
        let headers = try store.sessions()
        let past = try past()
        let rows = (ids.map { $0.compactMap(catalog.drill) } ?? catalog.drills())
            .standing(among: headers, at: clock.wall)
        let actions = past.actions.byUrgency
        return try (ids ?? Set(headers.map(\.drill)).sorted()).map { id in
            let row = rows.first { $0.id == id }
            return DrillRecord(
                id: id, history: try history(of: id, title: row?.title),
                people: PeopleRisk(
                    past.sessions.filter { $0.drill == id },
                    runbook: row.flatMap { catalog.runbook(of: $0.path) }),
                actions: actions.filter { $0.origin.drill == id }, due: row?.due)
        }.sorted { ($0.history.title, $0.id) < ($1.history.title, $1.id) }
    }
}
