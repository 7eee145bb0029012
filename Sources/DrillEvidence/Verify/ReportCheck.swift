import DrillEngine
import DrillJournal
import DrillReport

/// Holds a JSON report against the report that follows from the events.
enum ReportCheck {
    /// What a report says of earlier sessions, whose events this one does not have.
    private static let retests = "retests"

    /// Whether a report says something that this session's events cannot tell.
    static func reachesBeyond(_ claimed: JSONTree) -> Bool {
        if case .array(let items)? = claimed[retests] { !items.isEmpty } else { false }
    }

    static func check(
        _ claimed: JSONTree, _ session: SessionHeader, _ replayed: ReplayedSession,
        _ sealed: [SealedEvent]
    ) -> EvidenceCheck {
        // A report may be older than the last event: a debrief goes on, a session is resumed.
        let counted = claimed["evidence"]?["events"]?.count ?? sealed.count
        let count = (1...sealed.count).contains(counted) ? counted : sealed.count
        let report = Report(
            of: session, Array(replayed.events[..<count]), Array(sealed[..<count]),
            replayed.state(after: count))
        guard let derived = JSONTree(reading: Array(JSONReport.render(report).utf8)) else {
            return EvidenceCheck(.report, notChecked: "no report can be derived")
        }
        let findings = claimed.without(retests).differences(from: derived.without(retests))
        let part = count == sealed.count ? "" : ", as of event \(count) of \(sealed.count)"
        let beyond = reachesBeyond(claimed) ? ", but for \(retests)" : ""
        return EvidenceCheck(
            .report,
            findings.isEmpty
                ? "each value of it follows from the events\(beyond)\(part)"
                : "\(findings.count) values of it do not follow from the events\(part)",
            findings: findings)
    }
}

extension ReplayedSession {
    /// The state as it was after so many events.
    fileprivate func state(after count: Int) -> DrillState {
        count == events.count ? state : DrillState.replay(drill, events[..<count])
    }
}
