import DrillEngine
package import DrillJournal
import DrillModel

extension EvidenceFile {
    /// Why a session cannot be exported.
    package enum Unexportable: Error, Hashable, CustomStringConvertible {
        case neverBegan(String)
        case broken(String, ChainBreak)

        package var description: String {
            switch self {
            case .neverBegan(let id): "session \(id) does not begin with a readable first event"
            case .broken(let id, let found):
                "session \(id) is not signed, because its events are not those that were written: "
                    + "\(found)"
            }
        }
    }

    /// The evidence of a session, as the journal has it.
    ///
    /// - Parameters:
    ///   - session: the session's row.
    ///   - events: all its events, in order.
    ///   - key: signs the head; nothing is signed whose chain is broken.
    /// - Throws: an `Unexportable`.
    package init(_ session: SessionHeader, _ events: [SealedEvent], signedBy key: SigningKey? = nil)
        throws
    {
        guard let first = events.first, let last = events.last,
            case .sessionStarted(let info)? = try? EventCoding.decode(first.body).event
        else { throw Unexportable.neverBegan(session.id) }
        let header = EvidenceHeader(
            session, events: events.count, head: last.hash,
            digests: EvidenceHeader.Digests(info.sources))
        self.init(header: header, events: events)
        guard let key else { return }
        if let found = HashChain.breaks(in: events, of: session.id).first {
            throw Unexportable.broken(session.id, found)
        }
        signature = try key.sign(header.statement)
    }
}

extension EvidenceHeader.Digests {
    init(_ sources: DrillSources) {
        self.init(
            plan: HashChain.digest(sources.plan.text.utf8),
            runbook: HashChain.digest(sources.runbook.text.utf8),
            system: sources.system.map { HashChain.digest($0.text.utf8) })
    }
}
