import DrillHistory
import DrillJournal
import DrillModel
import DrillRuntime
import FoundationEssentials

extension HomeOptions {
    /// Every session that has ended; none where there is no journal yet.
    ///
    /// Those that cannot be read are named on standard error.
    func past() throws -> Past {
        guard FileManager.default.fileExists(atPath: home.journal) else {
            return Past(sessions: [])
        }
        let past = try sessions().past()
        for (session, _) in past.unreadable {
            OutputStream.note("session \(session) cannot be read, so it counts for nothing here\n")
        }
        return past
    }

    /// The id under which sessions of a drill are kept, also when its file is gone.
    ///
    /// - Parameter name: a path, a name of the library, or an id.
    /// - Returns: the id.
    /// - Throws: a failure with the nearest name where there is no such drill.
    func drillID(_ name: String) throws -> String {
        let known = try knownSessions().map(\.drill)
        return known.contains(name) ? name : try drill(name).drill.plan.id
    }

    /// A runbook of the library, by path, id or the name of its file.
    ///
    /// - Parameter name: what the user typed.
    /// - Returns: the runbook.
    /// - Throws: a failure with the nearest name where there is no such runbook.
    func runbook(_ name: String) throws -> FoundRunbook {
        let all = Catalog(library: library).runbooks()
        if let found = all.first(where: { $0.row.path == name || $0.row.id == name }) {
            return found
        }
        let near = NearestName.of(name, among: all.map(\.row.id))
        throw Failure(
            .badInput,
            "there is no runbook “\(name)”"
                + (near.map { "; did you mean “\($0)”?" }
                    ?? "; `muster list runbooks` shows what there is"))
    }
}
