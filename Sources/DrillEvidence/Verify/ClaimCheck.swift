import DrillEngine
import DrillJournal
import DrillModel

/// Holds what is said of a session beside its events against the events.
struct ClaimCheck {
    private let header: SessionHeader
    private let evidence: SessionEvidence
    private let replayed: ReplayedSession

    init(_ header: SessionHeader, _ evidence: SessionEvidence, _ replayed: ReplayedSession) {
        self.header = header
        self.evidence = evidence
        self.replayed = replayed
    }

    /// Names, the beginning, and the digests of the drill's files.
    var session: EvidenceCheck {
        let plan = replayed.drill.plan
        var findings =
            compare("session.drill", header.drill, plan.id)
            + compare("session.title", header.title, plan.title)
            + compare("session.operator", header.operator, replayed.info.operator)
        if let claimed = header.backend {
            findings += compare(
                "session.backend", claimed.rawValue, replayed.info.backend.rawValue)
        }
        if let began = evidence.events.first?.wall {
            findings += compare("session.started_at", header.startedAt, began)
        }
        let digests = EvidenceHeader.Digests(replayed.info.sources)
        if let claimed = evidence.file?.header?.digests {
            findings +=
                compare("digests.plan", claimed.plan, digests.plan)
                + compare("digests.runbook", claimed.runbook, digests.runbook)
                + compare("digests.system", claimed.system, digests.system)
        }
        return EvidenceCheck(
            .session,
            findings.isEmpty
                ? "“\(plan.title)”, operator \(replayed.info.operator), as its first event has it"
                : "what is said of the session does not follow from its events",
            findings: findings)
    }

    /// The outcome, RTA and end that were noted.
    var summary: EvidenceCheck {
        let derived = derivedSummary
        guard let derived else {
            guard header.summary != nil else {
                return EvidenceCheck(.summary, notChecked: "the session has not ended")
            }
            return EvidenceCheck(
                .summary, "events at the end are missing",
                findings: [
                    Discrepancy(
                        event: (evidence.events.last?.sequence ?? 0) + 1,
                        "the session is noted as ended, but no event ends it")
                ])
        }
        guard let claimed = header.summary else {
            return EvidenceCheck(
                .summary, "nothing is noted",
                findings: [
                    Discrepancy(path: "summary", "the session is noted as not ended, but is")
                ])
        }
        let findings =
            compare("summary.outcome", claimed.outcome.rawValue, derived.outcome.rawValue)
            + compare(
                "summary.recovery_ms", claimed.recoveryMilliseconds, derived.recoveryMilliseconds)
            + compare("summary.ended_at", claimed.endedAt, derived.endedAt)
        return EvidenceCheck(
            .summary,
            findings.isEmpty
                ? "\(derived.outcome.rawValue), as it was noted when the session ended"
                : "it was noted otherwise",
            findings: findings)
    }

    /// What follows from the events; `nil` while no event ends the session.
    private var derivedSummary: SessionSummary? {
        let end = replayed.events.lastIndex {
            if case .sessionEnded = $0.event { true } else { false }
        }
        guard let end else { return nil }
        let score = Score(replayed.state)
        return SessionSummary(
            outcome: score.outcome,
            recoveryMilliseconds: score.recovery.actual?.milliseconds,
            endedAt: evidence.events[end].wall)
    }

    private func compare<Value: Equatable>(
        _ path: String, _ claimed: Value, _ derived: Value
    ) -> [Discrepancy] {
        claimed == derived
            ? [] : [Discrepancy(path: path, "\(show(claimed)) is noted, \(show(derived)) follows")]
    }

    private func show<Value>(_ value: Value) -> String {
        if let optional = value as? String? { return optional.map { "“\($0)”" } ?? "nothing" }
        if let optional = value as? Int64? { return optional.map { "\($0)" } ?? "nothing" }
        return "\(value)"
    }
}
