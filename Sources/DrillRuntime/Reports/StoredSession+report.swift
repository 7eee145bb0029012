import DrillEngine
import DrillJournal
import DrillModel
package import DrillReport

extension StoredSession {
    /// The report of the session, with the evidence that the journal has for it.
    package var report: Report {
        Report(
            state: state,
            events: events,
            record: SessionRecord(
                id: header.id,
                startedAt: header.startedAt,
                endedAt: endedAt,
                toolVersion: state.info?.toolVersion ?? ToolVersion.current,
                evidence: evidence))
    }

    private var endedAt: Int64? {
        records.last {
            if case .sessionEnded = $0.event.event { true } else { false }
        }?.wall
    }

    private var evidence: Evidence {
        let sources = state.info?.sources ?? state.drill.sources
        return Evidence(
            events: records.count,
            head: HashChain.hex(records.last?.hash ?? HashChain.origin(of: header.id)),
            replayDigest: HashChain.replayDigest(records),
            planDigest: HashChain.digest(sources.plan.text.utf8),
            runbookDigest: HashChain.digest(sources.runbook.text.utf8),
            systemDigest: sources.system.map { HashChain.digest($0.text.utf8) })
    }
}
