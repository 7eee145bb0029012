import DrillJournal

/// Whether the events are those that were written, all of them and in order.
enum ChainCheck {
    static func check(_ evidence: SessionEvidence, of session: SessionHeader) -> EvidenceCheck {
        let events = evidence.events
        let breaks = HashChain.breaks(in: events, of: session.id).map {
            Discrepancy(event: $0.sequence, $0.text)
        }
        let findings = breaks + (evidence.file?.header.map { end(of: events, $0) } ?? [])
        return EvidenceCheck(
            .chain,
            findings.isEmpty
                ? "each of \(events.count) events follows from the one before it"
                : "the events are not those that were written",
            findings: findings)
    }

    /// What the header of a file says of the end of the chain.
    private static func end(of events: [SealedEvent], _ header: EvidenceHeader) -> [Discrepancy] {
        let last = events.last?.sequence ?? 0
        if last < header.events {
            return [
                Discrepancy(
                    event: last + 1,
                    "the events end with \(last), the header counts \(header.events)")
            ]
        }
        guard events.count == header.events else {
            return [
                Discrepancy(
                    event: header.events + 1,
                    "there are \(events.count) events, the header counts \(header.events)")
            ]
        }
        guard HashChain.hex(events.last?.hash ?? []) == header.head else {
            return [Discrepancy(path: "head", "the header has another head, \(header.head)")]
        }
        return []
    }
}
