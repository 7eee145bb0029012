package import DrillEngine
package import DrillModel

/// A drill report: everything that its renderings say, as one value.
///
/// It is a function of the session's events and of the record that the shell keeps of the session;
/// nothing else goes into it, so that anybody with the evidence arrives at the same report.
package struct Report: Hashable, Sendable {
    /// The plan as it was.
    package var plan: DrillPlan
    package var runbookTitle: String
    /// The day on which the runbook was last confirmed, as it was written.
    package var runbookLastVerified: String?
    package var record: SessionRecord
    package var backend: BackendKind
    /// The session whose monitoring was played again; `nil` but on a recorded backend.
    package var recording: String?
    /// What that session was exercised on; `nil` where nobody noted it.
    package var recordedOn: BackendKind?
    package var `operator`: String
    package var seed: UInt64

    package var score: Score
    package var keyFigures: [ReportKeyFigure]
    /// What would have been lost if the standby had been promoted; `nil` once that is settled.
    package var dataAtRisk: DataLoss?
    /// T0; `nil` where nothing was disrupted.
    package var disruptedAt: DrillTime?
    /// The first alert from T0 on.
    package var firstAlertAt: DrillTime?
    package var declaredAt: DrillTime?
    package var decidedAt: DrillTime?
    package var recoveredAt: DrillTime?
    /// Whether the recovery condition was seen to fail after T0; where not, there is no recovery to time.
    package var wasSeenBroken: Bool
    /// The end, or the last event of a session that has not ended.
    package var lastEventAt: DrillTime
    /// When the clocks stopped: at an abort, at the end, or at the last event so far.
    package var clocksStoppedAt: DrillTime
    package var endReason: EndReason?

    /// Where the time from T0 to the end went.
    package var timeSpent: TimeLedger
    package var spans: [ActivitySpan]
    /// The three largest losses of time before recovery, the largest first.
    package var losses: [Loss]
    package var timeline: [TimelineEntry]
    package var steps: [ReportStep]
    package var actions: [ActionRecord]
    /// What was run on a live system.
    package var commands: [CommandRecord]
    /// When sources of metrics and alerts did not answer.
    package var silences: [SilentSource]
    package var injects: [ReportInject]
    package var expectations: [ExpectationResult]
    package var findings: [Finding]
    package var correctiveActions: [CorrectiveAction]
    /// Actions of earlier sessions that this one re-tested; the shell knows them, as they stand in no
    /// event of this session.
    package var retests: [ReportRetest] = []
    /// The titles of what exposed findings and corrective actions, by reference.
    package var exposureTitles: [String: String]
    package var notices: [ReportNotice]
    package var deviations: [Deviation]
    package var relapses: [Recovery.Relapse]
    package var clockNotes: [ClockNote]
    package var communications: [Communication]
    package var metrics: [MetricSeries]
    package var abort: Abort?

    /// Reads a report off a session.
    ///
    /// - Parameters:
    ///   - state: the session as its events have made it.
    ///   - events: all its events, in order.
    ///   - record: what the shell knows beside them.
    package init(state: DrillState, events: [TimedEvent], record: SessionRecord) {
        let reading = SessionReading(state.drill, events)
        plan = state.drill.plan
        runbookTitle = state.drill.runbook.title
        runbookLastVerified = state.drill.runbook.lastVerified
        self.record = record
        backend = state.info?.backend ?? .simulated
        recording = state.info?.recording
        recordedOn = state.info?.recordedOn
        `operator` = state.info?.operator ?? ""
        seed = state.info?.seed ?? 0

        score = Score(state)
        keyFigures = ReportKeyFigure.all(of: state)
        dataAtRisk = state.finalDataLoss == nil ? state.dataLoss : nil
        disruptedAt = state.disruptedAt
        firstAlertAt = reading.marks.firstAlertAt
        declaredAt = state.declaredAt
        decidedAt = state.decidedAt
        recoveredAt = state.recovery.recoveredAt
        wasSeenBroken = state.recovery.hasBroken
        lastEventAt = state.endedAt ?? state.now
        clocksStoppedAt = state.clocksStoppedAt ?? state.now
        endReason = if case .ended(let reason) = state.status { reason } else { nil }

        timeSpent = state.ledger
        spans = reading.spans.spans
        losses = LossFinder(
            drill: state.drill, answeredApprovals: reading.marks.answeredApprovals
        ).largest(
            3, of: reading.spans.spans,
            until: state.recovery.recoveredAt ?? state.clocksStoppedAt ?? state.now)
        timeline = reading.timeline.entries
        steps = state.steps.map { ReportStep($0, state.drill.runbook.step($0.id)) }
        actions = state.actions
        commands = state.commands
        silences = state.silences
        injects = state.drill.plan.injects.map { inject in
            ReportInject(inject, state.injects.first { $0.id == inject.id })
        }
        expectations = ExpectationResult.all(of: state)
        findings = state.findings
        correctiveActions = state.correctiveActions
        exposureTitles = Self.exposureTitles(in: state)
        notices = NotificationDeadline.all(of: state, startedOn: record.startedAt).map {
            ReportNotice($0, now: state.endedAt ?? state.now, startedOn: record.startedAt)
        }
        deviations = reading.deviations.deviations
        relapses = state.recovery.relapses
        clockNotes = reading.clocks.notes
        communications = reading.talk.messages
        metrics = SeriesCollector.all(of: state)
        abort = Self.abort(state, reading.marks)
    }

    private static func exposureTitles(in state: DrillState) -> [String: String] {
        let references =
            state.findings.compactMap(\.exposedBy) + state.correctiveActions.compactMap(\.exposedBy)
        return references.reduce(into: [:]) { titles, reference in
            titles[reference] = Exposure(reference, in: state.drill)?.title(in: state.drill)
        }
    }

    private static func abort(_ state: DrillState, _ marks: MarkReader) -> Abort? {
        marks.abortRequest.map { request in
            Abort(
                at: request.at,
                by: request.by,
                reason: request.reason,
                rollbacks: state.rollbackActions,
                byHand: marks.rolledBackByHand,
                notRolledBack: state.rollbacks.map(\.step.id),
                steadyState: state.steadyStateAfterRollback)
        }
    }
}
