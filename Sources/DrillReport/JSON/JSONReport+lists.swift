import DrillEngine
import DrillModel

/// The entries of the report's lists.
extension JSONReport {
    static func keyFigure(_ figure: ReportKeyFigure) -> JSONValue {
        [
            "metric": .string(figure.metric.description),
            "label": .string(figure.label),
            "value": JSONValue(figure.value),
            "unit": JSONValue(figure.unit?.rawValue),
        ]
    }

    static func loss(_ loss: Loss) -> JSONValue {
        [
            "activity": .string(loss.activity.rawValue),
            "step": JSONValue(loss.step),
            "seconds": JSONValue(loss.length),
            "share": JSONValue((loss.share * 10_000).rounded() / 10_000),
            "text": .string(loss.sentence),
        ]
    }

    static func step(_ step: ReportStep) -> JSONValue {
        [
            "id": .string(step.id),
            "title": .string(step.title),
            "phase": .string(step.phase.rawValue),
            "kind": .string(step.kind.rawValue),
            "status": .string(step.status.rawValue),
            "started_seconds": JSONValue(step.began),
            "ended_seconds": JSONValue(step.ended),
            "expected_seconds": JSONValue(step.expected),
            "attempts": JSONValue(step.attempts),
            "by": JSONValue(step.by),
            "note": JSONValue(step.note),
        ]
    }

    static func command(_ record: CommandRecord) -> JSONValue {
        let status: JSONValue
        if case .exited(let code) = record.result?.ending {
            status = JSONValue(code)
        } else {
            status = .null
        }
        return [
            "step": JSONValue(record.start.purpose.step),
            "script": .string(record.start.run.script),
            "by": .string(record.start.by),
            "started_seconds": JSONValue(record.began),
            "ended_seconds": JSONValue(record.ended),
            "result": JSONValue(record.result?.description),
            "exit_status": status,
            "output": .string(record.output),
            "omitted_bytes": JSONValue(record.result?.omittedBytes ?? 0),
        ]
    }

    static func silence(_ silence: SilentSource) -> JSONValue {
        [
            "source": .string(silence.name),
            "reason": .string(silence.reason),
            "from_seconds": JSONValue(silence.since),
            "until_seconds": JSONValue(silence.until),
        ]
    }

    static func inject(_ entry: ReportInject) -> JSONValue {
        [
            "id": .string(entry.inject.id),
            "channel": JSONValue(entry.inject.channel?.rawValue),
            "from": JSONValue(entry.inject.from),
            "message": JSONValue(entry.inject.message),
            "fault": JSONValue(entry.inject.fault?.description),
            "disrupts": .bool(entry.inject.disrupts),
            "needs_answer": .bool(entry.inject.needsAnswer),
            "fired_seconds": JSONValue(entry.firedAt),
            "fired_by": JSONValue(entry.firedBy),
            "answered_seconds": JSONValue(entry.answeredAt),
            "answer": JSONValue(entry.answer),
            "latency_seconds": JSONValue(entry.latency),
        ]
    }

    static func expectation(_ result: ExpectationResult) -> JSONValue {
        [
            "id": .string(result.expectation.id),
            "text": .string(result.expectation.text),
            "phase": JSONValue(result.expectation.phase?.rawValue),
            "inject": JSONValue(result.expectation.inject),
            "verdict": .string(result.verdict.rawValue),
            "judged_by": JSONValue(result.by),
            "comment": JSONValue(result.comment),
            "cost": JSONValue(result.expectation.cost),
        ]
    }

    static func cost(_ result: ExpectationResult) -> JSONValue {
        [
            "expectation": .string(result.expectation.id),
            "text": .string(result.expectation.text),
            "cost": JSONValue(result.expectation.cost),
        ]
    }

    static func corrective(_ action: CorrectiveAction) -> JSONValue {
        [
            "finding": .string(action.finding),
            "action": .string(action.action),
            "owner": .string(action.owner),
            "due": JSONValue(action.due),
            "exposed_by": JSONValue(action.exposedBy),
            "closes_when": JSONValue(action.closesWhen),
        ]
    }

    static func retest(_ retest: ReportRetest) -> JSONValue {
        [
            "id": .string(retest.id),
            "session": .string(retest.session),
            "action": .string(retest.action),
            "owner": .string(retest.owner),
            "exposed_by": JSONValue(retest.exposedBy),
            "passed": .bool(retest.passed),
            "closes": .bool(retest.closes),
        ]
    }

    static func finding(_ finding: Finding) -> JSONValue {
        [
            "id": .string(finding.id),
            "kind": .string(finding.kind.rawValue),
            "text": .string(finding.text),
            "raised_by": .string(finding.raisedBy),
            "whys": .array(finding.whys.map(JSONValue.string)),
            "exposed_by": JSONValue(finding.exposedBy),
        ]
    }

    static func notice(_ notice: ReportNotice) -> JSONValue {
        [
            "id": .string(notice.deadline.clock.id),
            "regime": .string(notice.deadline.clock.regime),
            "standing": .string(notice.standing),
            "started_seconds": JSONValue(notice.deadline.startedAt),
            "due_seconds": JSONValue(notice.deadline.dueAt),
            "due_at": JSONValue(notice.dueOn.map { CalendarTime($0).timestamp }),
            "stopped_seconds": JSONValue(notice.deadline.stoppedAt),
            "margin_seconds": JSONValue(notice.margin),
            "kept": JSONValue(notice.kept),
        ]
    }

    static func deviation(_ deviation: Deviation) -> JSONValue {
        [
            "kind": .string(deviation.kind.rawValue),
            "at_seconds": JSONValue(deviation.at),
            "step": JSONValue(deviation.step),
            "text": .string(deviation.sentence),
        ]
    }

    static func relapse(_ relapse: Recovery.Relapse) -> JSONValue {
        [
            "recovered_seconds": JSONValue(relapse.recoveredAt),
            "relapsed_seconds": JSONValue(relapse.relapsedAt),
        ]
    }

    static func note(_ note: ClockNote) -> JSONValue {
        [
            "kind": .string(note.kind.rawValue),
            "at_seconds": JSONValue(note.at),
            "length_seconds": JSONValue(note.length),
            "by": JSONValue(note.by),
        ]
    }

    static func abort(_ abort: Abort) -> JSONValue {
        [
            "at_seconds": JSONValue(abort.at),
            "by": .string(abort.by),
            "reason": .string(abort.reason),
            "rollbacks": .array(abort.rollbacks.map(rollback)),
            "rolled_back_by_hand": .array(abort.byHand.map(byHand)),
            "not_rolled_back": .array(abort.notRolledBack.map(JSONValue.string)),
            "steady_state": JSONValue(abort.steadyState?.rawValue),
        ]
    }

    private static func rollback(_ record: ActionRecord) -> JSONValue {
        [
            "action": .string(record.action.description),
            "started_seconds": JSONValue(record.began),
            "ended_seconds": JSONValue(record.ended),
            "succeeded": JSONValue(record.outcome?.succeeded),
            "message": JSONValue(record.outcome?.message),
        ]
    }

    private static func byHand(_ undone: Abort.ByHand) -> JSONValue {
        [
            "step": .string(undone.step),
            "at_seconds": JSONValue(undone.at),
            "by": .string(undone.by),
        ]
    }

    static func entry(_ entry: TimelineEntry) -> JSONValue {
        [
            "at_seconds": JSONValue(entry.at),
            "source": .string(entry.source.rawValue),
            "text": .string(entry.sentence),
        ]
    }

    static func message(_ message: Communication) -> JSONValue {
        [
            "at_seconds": JSONValue(message.at),
            "channel": .string(message.channel),
            "from": .string(message.from),
            "to": .string(message.to),
            "text": .string(message.text),
        ]
    }

    static func series(_ series: MetricSeries) -> JSONValue {
        [
            "metric": .string(series.metric.description),
            "unit": .string(series.unit.rawValue),
            "limits": .array(series.limits.map(limit)),
            "samples": .array(
                series.points.map { .array([JSONValue($0.at), JSONValue($0.value)]) }),
        ]
    }

    private static func limit(_ limit: MetricSeries.Limit) -> JSONValue {
        [
            "of": .string(limit.of),
            "relation": .string(limit.comparison.relation.rawValue),
            "value": JSONValue(limit.comparison.threshold.value),
        ]
    }
}
