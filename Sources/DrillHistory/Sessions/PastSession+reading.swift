package import DrillEngine
import DrillModel

extension PastSession {
    /// Reads the facts off a session; `nil` for one that has not ended, because it may still change, and
    /// for one on a recording, in which nothing is performed.
    ///
    /// - Parameters:
    ///   - id: the session.
    ///   - startedOn: the wall clock at its beginning, in ms since 1970 (UTC).
    ///   - state: the session as its events have made it.
    ///   - events: its events, each with the wall clock when it was written.
    package init?(
        id: String, startedOn: Int64, state: DrillState,
        events: some Sequence<(event: DrillEvent, wall: Int64)>
    ) {
        guard state.endedAt != nil, state.info?.backend != .recorded else { return nil }
        let instants = Instants(events)
        let drill = state.drill
        self.init(
            id: id, drill: drill.plan.id, title: drill.plan.title,
            operator: state.info?.operator ?? "", isLive: state.isLive, startedOn: startedOn,
            endedOn: instants.end ?? startedOn, outcome: Score(state).outcome,
            runbook: drill.runbook.id, author: drill.runbook.author ?? drill.plan.owner,
            performed: Self.performed(in: state, instants), verdicts: Self.verdicts(of: state),
            actions: Self.actions(of: state, instants))
    }

    private static func performed(in state: DrillState, _ instants: Instants) -> [PerformedStep] {
        state.steps.compactMap { record in
            guard record.status == .completed, let step = state.drill.runbook.step(record.id),
                let wall = instants.completions[record.id]
            else { return nil }
            let by = record.by ?? ""
            // In a simulation the program answers for those who approve.
            let isPlayed = record.kind == .approval && !state.isLive
            return PerformedStep(
                id: record.id, title: step.title, by: by,
                isByPerson: !by.isEmpty && !isPlayed && by != SessionInfo.scriptedOperator,
                on: wall, content: StepContent(step))
        }
    }

    private static func actions(of state: DrillState, _ instants: Instants) -> [RecordedAction] {
        state.debrief.compactMap { entry in
            guard case .correctiveAction(let action) = entry.content else { return nil }
            let exposure = action.exposedBy.flatMap { reference in
                Exposure(reference, in: state.drill)?.title(in: state.drill) ?? reference
            }
            return RecordedAction(
                number: entry.number, action: action, exposure: exposure,
                enteredOn: instants.entries[entry.number] ?? instants.end ?? 0)
        }
    }
}

/// When what counts here was written.
private struct Instants {
    /// By step; the last time counts.
    var completions: [String: Int64] = [:]
    /// By the number of the entry of the debrief.
    var entries: [Int: Int64] = [:]
    var end: Int64?

    init(_ events: some Sequence<(event: DrillEvent, wall: Int64)>) {
        for (event, wall) in events {
            switch event {
            case .stepCompleted(let id, _, _), .decisionTaken(let id, _, _, _),
                .approvalGranted(let id, _):
                completions[id] = wall
            case .expectationJudged, .findingAdded, .whysAnswered, .correctiveActionAdded:
                entries[entries.count + 1] = wall
            case .sessionEnded: end = wall
            default: break
            }
        }
    }
}
