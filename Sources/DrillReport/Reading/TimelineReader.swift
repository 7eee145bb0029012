import DrillEngine
import DrillModel

/// Writes the timeline: a line for every event that matters, without saying one thing twice.
struct TimelineReader {
    private(set) var entries: [TimelineEntry] = []
    /// The step whose beginning is the newest line.
    private var justBegun: String?

    mutating func read(_ timed: TimedEvent, before state: DrillState) {
        guard !isSaidAlready(timed, state),
            let sentence = TimelineSentence.of(timed.event, in: state)
        else { return }
        dropBeginning(before: timed)
        entries.append(
            TimelineEntry(at: timed.time, source: timed.event.source, sentence: sentence))
        if case .stepBegan(let id, _) = timed.event { justBegun = id } else { justBegun = nil }
    }

    /// A step that was begun and confirmed at once is one line.
    private mutating func dropBeginning(before timed: TimedEvent) {
        guard case .stepCompleted(let id, _, _) = timed.event, id == justBegun,
            entries.last?.at == timed.time
        else { return }
        entries.removeLast()
    }

    /// The end of a step's action has been told as the end of the action.
    private func isSaidAlready(_ timed: TimedEvent, _ state: DrillState) -> Bool {
        switch timed.event {
        case .stepCompleted(let id, _, _), .stepFailed(let id, _):
            state.actions.contains {
                $0.purpose == .step(id: id) && $0.ended == timed.time
            }
                || state.commands.contains {
                    $0.start.purpose == .step(id: id) && $0.ended == timed.time
                }
        default: false
        }
    }
}

extension DrillEvent {
    /// Where a line about the event comes from.
    fileprivate var source: TimelineEntry.Source {
        switch self {
        case .alertFired, .alertResolved, .remarked, .actionFinished, .healthChanged,
            .steadyStateChanged, .commandFinished, .sourceWentSilent, .sourceAnswers:
            .system
        case .injectFired, .injectHeld, .injectReleased, .injectLeftOut, .injectsRevealed, .paused,
            .resumed, .disruptionMarked, .expectationJudged,
            .correctiveActionAdded, .findingAdded, .whysAnswered, .debriefEntryWithdrawn:
            .exercise
        case .injectAnswered, .incidentDeclared, .stepBegan, .stepCompleted, .stepFailed,
            .stepSkipped, .stepTakenBack, .decisionTaken, .approvalRequested, .approvalGranted,
            .approvalRefused,
            .actionStarted, .commandStarted, .commandStopRequested, .noteAdded, .abortRequested,
            .rolledBackByHand:
            .people
        default: .record
        }
    }
}
