package import DrillEngine
package import DrillJournal
import DrillModel
package import DrillReport

extension Report {
    /// The report of a session, with the evidence that there is for it.
    ///
    /// - Parameters:
    ///   - session: what is said of the session beside its events.
    ///   - events: what happened, in order.
    ///   - sealed: the same events as they are stored.
    ///   - state: what they have made of the session.
    package init(
        of session: SessionHeader, _ events: [TimedEvent], _ sealed: [SealedEvent],
        _ state: DrillState
    ) {
        let end = events.lastIndex { if case .sessionEnded = $0.event { true } else { false } }
        let digests = EvidenceHeader.Digests(state.info?.sources ?? state.drill.sources)
        let head = sealed.last?.hash ?? HashChain.origin(of: session.id)
        self.init(
            state: state,
            events: events,
            record: SessionRecord(
                id: session.id,
                startedAt: session.startedAt,
                endedAt: end.map { sealed[$0].wall },
                toolVersion: state.info?.toolVersion ?? "",
                evidence: Evidence(
                    events: sealed.count,
                    head: HashChain.hex(head),
                    replayDigest: HashChain.replayDigest(sealed.lazy.map(\.body)),
                    planDigest: digests.plan,
                    runbookDigest: digests.runbook,
                    systemDigest: digests.system)))
    }
}
