import DrillEngine
package import DrillHistory
import DrillJournal
import DrillModel

extension Sessions {
    /// The sessions of a drill with their figures, read off their events as a report is.
    ///
    /// - Parameters:
    ///   - drill: the drill's id.
    ///   - title: what the drill is called; `nil` for what its newest session was called.
    /// - Returns: the newest first; a session that cannot be read says why.
    /// - Throws: a `JournalError` when the journal itself cannot be read.
    package func history(of drill: String, title: String? = nil) throws -> HistoryContents {
        let headers = try store.sessions().filter { $0.drill == drill }
        var known: Drill?
        let entries = headers.map { header in
            HistoryEntry(
                id: header.id, operator: header.operator, startedOn: header.startedAt,
                reading: reading(header.id, &known))
        }
        return HistoryContents(
            title: title ?? headers.first?.title ?? drill, sessions: entries)
    }

    /// Reads a session; the drill that it was of is kept for the next one.
    private func reading(_ id: String, _ known: inout Drill?) -> HistoryEntry.Reading {
        do {
            let session = try read(id, knowing: known)
            known = session.state.drill
            return .figures(SessionFigures(session.state, files: session.filesDigest))
        } catch {
            return .unreadable("\(error)")
        }
    }
}

extension StoredSession {
    /// What plan, runbook and system amount to, in short.
    fileprivate var filesDigest: String {
        let sources = state.info?.sources ?? state.drill.sources
        let files = [sources.plan, sources.runbook, sources.system]
        return files.map { HashChain.digest(($0?.text ?? "").utf8) }.joined(separator: " ")
    }
}
