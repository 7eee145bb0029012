import DrillContent
import DrillEngine
import DrillJournal
import DrillModel

/// Reads the events from their bytes and replays them, each held against the rules.
struct Replay {
    private(set) var check: EvidenceCheck
    /// `nil` where the events cannot be read, or carry no drill.
    private(set) var session: ReplayedSession?

    init(_ sealed: [SealedEvent]) {
        let read = EventReader.session(sealed)
        let events = read.events
        let unreadable = read.unreadable.map { event in
            Discrepancy(event: event.sequence, "its bytes are no event of this version")
        }
        guard unreadable.isEmpty, case .sessionStarted(let info)? = events.first?.event else {
            check = EvidenceCheck(
                .rules, "the events cannot be replayed",
                findings: unreadable.isEmpty
                    ? [Discrepancy(event: 1, "the first event does not begin a session")]
                    : unreadable)
            return
        }
        let loaded = DrillLoader.load(sources: info.sources)
        guard let drill = loaded.value?.rehearsed(on: info.backend) else {
            check = EvidenceCheck(
                .rules, "the events cannot be replayed",
                findings: loaded.diagnostics.map { Discrepancy(event: 1, "\($0)") })
            return
        }
        var state = DrillState(drill: drill)
        var objections: [Discrepancy] = []
        for (event, sealed) in zip(events, sealed) {
            if let objection = EventAudit.objection(to: event, in: state) {
                objections.append(Discrepancy(event: sealed.sequence, objection))
            }
            state.apply(event)
        }
        check = EvidenceCheck(
            .rules,
            objections.isEmpty
                ? "\(events.count) events were read and replayed; the rules allow each of them"
                : "\(events.count) events were read and replayed; the rules do not allow each",
            findings: objections)
        session = ReplayedSession(drill: drill, info: info, events: events, state: state)
    }
}
