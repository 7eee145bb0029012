import DrillEngine
import DrillModel

/// Notices where the session leaves the runbook.
struct DeviationReader {
    private(set) var deviations: [Deviation] = []
    /// The last failure of each step that has not been begun again.
    private var failures: [String: (at: DrillTime, reason: String)] = [:]
    /// The decision that was taken last: what is jumped over is its doing.
    private var decision: (id: String, label: String)?
    /// The steps that a decision out of order has gone on without.
    private var leftBehind: Set<String> = []

    mutating func read(_ timed: TimedEvent, before state: DrillState) {
        switch timed.event {
        case .stepBegan(let id, let by): begin(id, by, timed.time, state)
        case .stepFailed(let id, let reason): failures[id] = (timed.time, reason)
        case .approvalRefused(let id, let by, let reason):
            failures[id] = (timed.time, "refused by \(by): \(reason)")
        case .stepSkipped(let id, let by, let reason):
            let why = reason.contains { !$0.isWhitespace } ? ": \(reason)" : ", which is optional"
            add(.skipped, timed.time, id, "\(by) skipped \(state.quoted(id))\(why)")
        case .decisionTaken(let id, _, let label, _):
            decision = (id, label)
            leaveBehind(before: id, timed.time, state)
        case .stepsBypassed(let ids): bypass(ids, timed.time, state)
        case .stepsReopened(let ids): reopen(ids, timed.time, state)
        case .stepTakenBack(let ids, let by): takeBack(ids, by, timed.time, state)
        case .injectsRevealed(let by):
            add(
                .revealed, timed.time, nil,
                "\(by) had the coming injects shown where the operator could see them")
        case .actionStarted(_, let action, let by, .free):
            add(.freeAction, timed.time, nil, "\(by) did “\(action)”, which is not in the runbook")
        case .approvalRequested(let request):
            guard let former = state.record(request.step)?.approval else { return }
            add(
                .escalated, timed.time, request.step,
                "The approval of \(state.quoted(request.step)) went from the "
                    + "\(former.role.title) to the \(request.role.title)")
        default: break
        }
    }

    /// Adds what is so at the end: steps that failed and were left so.
    mutating func finish(_ state: DrillState) {
        for step in state.steps where step.status == .failed {
            guard let failure = failures[step.id] else { continue }
            add(
                .failed, failure.at, step.id,
                "\(state.quoted(step.id)) failed and was left so: \(failure.reason)")
        }
        deviations = deviations.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }

    private mutating func begin(
        _ id: String, _ by: String, _ at: DrillTime, _ state: DrillState
    ) {
        let quoted = state.quoted(id)
        if let failure = failures.removeValue(forKey: id) {
            add(.retried, at, id, "\(by) tried \(quoted) again; it had failed: \(failure.reason)")
        }
        guard let record = state.record(id), record.status != .failed else { return }
        if record.status == .skipped || record.status == .bypassed {
            add(.outOfOrder, at, id, "\(by) did \(quoted) after all; it had been passed over")
        } else if let current = state.currentStep, current.id != id, current.status != .failed {
            let how = current.status == .active ? "was still under way" : "had not been done"
            let sentence = "\(by) began \(quoted) while \(state.quoted(current.id)) \(how)"
            add(.outOfOrder, at, id, sentence)
        }
    }

    private mutating func bypass(_ ids: [String], _ at: DrillTime, _ state: DrillState) {
        let why = decision.map { " by “\($0.label)” at \(state.quoted($0.id))" } ?? ""
        for id in ids {
            add(.bypassed, at, id, "\(state.quoted(id)) was passed over\(why)")
        }
    }

    /// The steps before a decision out of order that nothing has settled.
    private mutating func leaveBehind(before id: String, _ at: DrillTime, _ state: DrillState) {
        for step in state.steps.prefix(while: { $0.id != id })
        where step.status == .pending && leftBehind.insert(step.id).inserted {
            add(
                .bypassed, at, step.id,
                "\(state.quoted(step.id)) was left behind by the decision at \(state.quoted(id))")
        }
    }

    private mutating func reopen(_ ids: [String], _ at: DrillTime, _ state: DrillState) {
        guard let first = ids.first else { return }
        let why = decision.map { "“\($0.label)” at \(state.quoted($0.id))" } ?? "A decision"
        let count = Words.count(ids.count, "step is", "steps are")
        add(
            .reopened, at, first,
            "\(why) led back to \(state.quoted(first)); \(count) to be done again")
    }

    private mutating func takeBack(
        _ ids: [String], _ by: String, _ at: DrillTime, _ state: DrillState
    ) {
        guard let id = ids.first, let record = state.record(id) else { return }
        failures[id] = nil
        add(
            .takenBack, at, id,
            "\(by) took back \(state.quoted(id)), which was \(record.status.rawValue)")
    }

    private mutating func add(
        _ kind: Deviation.Kind, _ at: DrillTime, _ step: String?, _ text: String
    ) {
        deviations.append(
            Deviation(kind: kind, at: at, step: step, sentence: Words.sentence(text)))
    }
}
