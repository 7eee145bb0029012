import DrillEngine
import DrillModel

/// The report as JSON, in the form that ``ReportSchema`` describes.
///
/// Instants are seconds on the exercise clock since the session began; lengths are seconds; what is
/// absent is present as `null`.
package enum JSONReport {
    /// The text of the report, with a line end at its end.
    package static func render(_ report: Report) -> String {
        value(report).text + "\n"
    }

    static func value(_ report: Report) -> JSONValue {
        [
            "schema": .string(ReportSchema.name),
            "outcome": .string(report.score.outcome.rawValue),
            "headline": .string(report.headline),
            "notice": .string(report.notice),
            "session": session(report),
            "objectives": objectives(report.score),
            "key_figures": .array(report.keyFigures.map(keyFigure)),
            "what_it_cost": .array(report.costlyFailures.map(cost)),
            "times": times(report),
            "phases": .array(report.score.phases.map(phase)),
            "where_the_time_went": ledger(report.timeSpent),
            "largest_losses": .array(report.losses.map(loss)),
            "steps": .array(report.steps.map(step)),
            "commands": .array(report.commands.map(command)),
            "silent_sources": .array(report.silences.map(silence)),
            "injects": .array(report.injects.map(inject)),
            "expectations": .array(report.expectations.map(expectation)),
            "findings": .array(report.findings.map(finding)),
            "corrective_actions": .array(report.correctiveActions.map(corrective)),
            "retests": .array(report.retests.map(retest)),
            "notification_clocks": .array(report.notices.map(notice)),
            "deviations": .array(report.deviations.map(deviation)),
            "relapses": .array(report.relapses.map(relapse)),
            "clock_notes": .array(report.clockNotes.map(note)),
            "abort": report.abort.map(abort) ?? .null,
            "timeline": .array(report.timeline.map(entry)),
            "communications": .array(report.communications.map(message)),
            "metrics": .array(report.metrics.map(series)),
            "evidence": evidence(report.record.evidence),
        ]
    }

    private static func session(_ report: Report) -> JSONValue {
        [
            "id": .string(report.record.id),
            "drill": .string(report.plan.id),
            "title": .string(report.plan.title),
            "kind": .string(report.plan.kind.rawValue),
            "strategy": JSONValue(report.plan.strategy?.rawValue),
            "runbook": .string(report.runbookTitle),
            "runbook_last_verified": JSONValue(report.runbookLastVerified),
            "backend": .string(report.backend.rawValue),
            "environment": report.backend == .live
                ? JSONValue(report.plan.backend.live?.name) : .null,
            "recording": JSONValue(report.recording),
            "operator": .string(report.operator),
            "seed": .unsigned(report.seed),
            "started_at": .string(CalendarTime(report.record.startedAt).timestamp),
            "ended_at": JSONValue(report.record.endedAt.map { CalendarTime($0).timestamp }),
            "end_reason": JSONValue(report.endReason?.rawValue),
            "tool_version": .string(report.record.toolVersion),
        ]
    }

    private static func objectives(_ score: Score) -> JSONValue {
        [
            "rto": [
                "target_seconds": JSONValue(score.recovery.target),
                "actual_seconds": JSONValue(score.recovery.actual),
                "met": JSONValue(score.recovery.met),
            ],
            "rpo": [
                "target_seconds": JSONValue(score.data.target),
                "actual_seconds": JSONValue(score.data.actual),
                "lost_writes": JSONValue(score.lostWrites),
                "met": JSONValue(score.data.met),
            ],
        ]
    }

    private static func times(_ report: Report) -> JSONValue {
        [
            "detect_seconds": JSONValue(report.score.timeToDetect),
            "decide_seconds": JSONValue(report.score.timeToDecide),
            "contain_seconds": JSONValue(report.score.timeToContain),
            "recover_seconds": JSONValue(report.score.timeToRecover),
            "disrupted_at_seconds": JSONValue(report.disruptedAt),
            "first_alert_at_seconds": JSONValue(report.firstAlertAt),
            "declared_at_seconds": JSONValue(report.declaredAt),
            "decided_at_seconds": JSONValue(report.decidedAt),
            "recovered_at_seconds": JSONValue(report.recoveredAt),
            "last_event_at_seconds": JSONValue(report.lastEventAt),
        ]
    }

    private static func phase(_ phase: Score.Phase) -> JSONValue {
        [
            "id": .string(phase.id.rawValue),
            "started_seconds": JSONValue(phase.began),
            "ended_seconds": JSONValue(phase.ended),
            "target_seconds": JSONValue(phase.measure.target),
            "actual_seconds": JSONValue(phase.measure.actual),
            "met": JSONValue(phase.measure.met),
        ]
    }

    private static func ledger(_ ledger: TimeLedger) -> JSONValue {
        .object(
            Activity.allCases.map {
                JSONValue.Member(name: $0.rawValue, value: JSONValue(ledger[$0]))
            })
    }

    private static func evidence(_ evidence: Evidence) -> JSONValue {
        [
            "events": JSONValue(evidence.events),
            "head": .string(evidence.head),
            "replay_digest": JSONValue(evidence.replayDigest),
            "plan_digest": .string(evidence.planDigest),
            "runbook_digest": .string(evidence.runbookDigest),
            "system_digest": JSONValue(evidence.systemDigest),
        ]
    }
}
