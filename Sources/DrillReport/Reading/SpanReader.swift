import DrillEngine
import DrillModel

/// Cuts the time from T0 to the end into stretches, each with what it was spent on.
///
/// The same rule as the ledger of the state, so that the stretches add up to it, but with the cause.
struct SpanReader {
    private(set) var spans: [ActivitySpan] = []
    /// Whether an alert has fired since T0.
    private var hasAlerted = false

    mutating func read(_ timed: TimedEvent, before state: DrillState) {
        guard state.disruptedAt != nil, state.clocksStoppedAt == nil else { return }
        defer { if case .alertFired = timed.event { hasAlerted = true } }
        let end = max(timed.time, state.now)
        if end > state.now {
            let (activity, cause) = (state.activity, cause(in: state))
            book(activity, cause, began: state.now, length: end - state.now)
        }
        if case .resumed(_, let length) = timed.event {
            book(.paused, .pause, began: end, length: length)
        }
    }

    private mutating func book(
        _ activity: Activity, _ cause: ActivitySpan.Cause, began: DrillTime, length: DrillDuration
    ) {
        if let last = spans.last, last.activity == activity, last.cause == cause,
            last.ended == began
        {
            spans[spans.count - 1].length += length
        } else {
            spans.append(
                ActivitySpan(activity: activity, cause: cause, began: began, length: length))
        }
    }

    /// What the state's activity is about.
    private func cause(in state: DrillState) -> ActivitySpan.Cause {
        switch state.activity {
        case .paused: return .pause
        case .detect: return hasAlerted ? .undeclared : .unnoticed
        case .awaitApproval:
            let waiting = state.steps.first { $0.status == .active && $0.approval != nil }
            guard let request = waiting?.approval else { break }
            return .approval(request)
        case .execute: if let action = state.runningActions.first { return cause(of: action) }
        case .verify:
            let watched = state.steps.first {
                $0.status == .active && ($0.kind == .check || $0.kind == .wait)
            }
            if let watched { return .step(watched.id) }
        case .communicate, .decide, .idle: break
        }
        return state.currentStepID.map { .step($0) } ?? .nothingLeft
    }

    private func cause(of action: ActionRecord) -> ActivitySpan.Cause {
        switch action.purpose {
        case .step(let id): .step(id)
        case .rollback(let step): .rollback(step: step)
        case .free: .freeAction(action.action)
        }
    }
}
