package import DrillEngine
import DrillJournal
import DrillModel

/// The figures of a session as they follow from its events, by their paths in the JSON report.
///
/// Phases stand under their names instead of their places, so that nobody needs the runbook to find
/// one. Seconds are numbers, what is absent is `null`.
package enum Figures {
    /// The figures in the order in which a reader wants them.
    package static func of(_ state: DrillState) -> [(path: String, value: JSONTree)] {
        let score = Score(state)
        return [("outcome", .string(score.outcome.rawValue))]
            + measure("objectives.rto", score.recovery)
            + measure("objectives.rpo", score.data)
            + [("objectives.rpo.lost_writes", count(score.lostWrites))]
            + times(score, state) + score.phases.flatMap(phase) + minutes(state.ledger)
    }

    /// What a report says of the evidence itself.
    static func evidence(
        _ sealed: [SealedEvent], _ sources: DrillSources
    ) -> [(path: String, value: JSONTree)] {
        let digests = EvidenceHeader.Digests(sources)
        return [
            ("evidence.events", .integer(Int64(sealed.count))),
            ("evidence.head", .string(HashChain.hex(sealed.last?.hash ?? []))),
            ("evidence.replay_digest", .string(HashChain.replayDigest(sealed.map(\.body)))),
            ("evidence.plan_digest", .string(digests.plan)),
            ("evidence.runbook_digest", .string(digests.runbook)),
            ("evidence.system_digest", digests.system.map { .string($0) } ?? .null),
        ]
    }

    private static func measure(
        _ path: String, _ measure: Score.Measure
    ) -> [(path: String, value: JSONTree)] {
        [
            ("\(path).target_seconds", seconds(measure.target)),
            ("\(path).actual_seconds", seconds(measure.actual)),
            ("\(path).met", measure.met.map { .bool($0) } ?? .null),
        ]
    }

    private static func times(
        _ score: Score, _ state: DrillState
    ) -> [(path: String, value: JSONTree)] {
        [
            ("times.detect_seconds", seconds(score.timeToDetect)),
            ("times.decide_seconds", seconds(score.timeToDecide)),
            ("times.contain_seconds", seconds(score.timeToContain)),
            ("times.recover_seconds", seconds(score.timeToRecover)),
            ("times.disrupted_at_seconds", seconds(state.disruptedAt?.sinceStart)),
            ("times.declared_at_seconds", seconds(state.declaredAt?.sinceStart)),
            ("times.decided_at_seconds", seconds(state.decidedAt?.sinceStart)),
            ("times.recovered_at_seconds", seconds(state.recovery.recoveredAt?.sinceStart)),
            ("times.last_event_at_seconds", seconds((state.endedAt ?? state.now).sinceStart)),
        ]
    }

    private static func phase(_ phase: Score.Phase) -> [(path: String, value: JSONTree)] {
        let path = "phases.\(phase.id.rawValue)"
        return [
            ("\(path).started_seconds", seconds(phase.began?.sinceStart)),
            ("\(path).ended_seconds", seconds(phase.ended?.sinceStart)),
        ] + measure(path, phase.measure)
    }

    private static func minutes(_ ledger: TimeLedger) -> [(path: String, value: JSONTree)] {
        Activity.allCases.map { ("where_the_time_went.\($0.rawValue)", seconds(ledger[$0])) }
    }

    /// Whole seconds as a whole number, like the report writes them.
    private static func seconds(_ duration: DrillDuration?) -> JSONTree {
        guard let milliseconds = duration?.milliseconds else { return .null }
        return milliseconds.isMultiple(of: 1000)
            ? .integer(milliseconds / 1000) : .number(Double(milliseconds) / 1000)
    }

    private static func count(_ number: Int?) -> JSONTree {
        number.map { .integer(Int64($0)) } ?? .null
    }
}
