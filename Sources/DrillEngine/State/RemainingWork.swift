package import DrillModel

/// The work of the runbook that is left, and how long it will take at this session's pace.
///
/// As long as actions are left, only the way to the last of them counts, and to the check behind it that
/// sees recovery: what follows tells and looks, and brings recovery no nearer. A step that says what it
/// takes is believed. What a person does without saying so is taken to need the median of what people
/// have needed in this session; before there is any, it is left out and counted, and so is a check that
/// says nothing: how long the system takes is what nobody knows.
package struct RemainingWork: Hashable, Sendable {
    /// The time that the steps on the way still need, as far as it can be told.
    package private(set) var expected = DrillDuration.zero
    /// The part of it that the runbook itself names.
    package private(set) var named = DrillDuration.zero
    /// The steps on the way of which nothing can be told.
    package private(set) var unknown = 0
    /// The steps on the way.
    package private(set) var steps = 0
    /// Whether the system has yet to be acted upon.
    package private(set) var hasActions = false

    /// The work that is left of a session at an instant.
    package init(_ state: DrillState, at now: DrillTime) {
        let pace = Self.pace(of: state)
        let way = Self.way(of: state)
        let lastAction = way.lastIndex { $0.kind == .action }
        hasActions = lastAction != nil
        let end = lastAction.map { Self.recoveryCheck(after: $0, on: way, in: state) ?? $0 }
        for record in way.prefix((end ?? way.count - 1) + 1) {
            steps += 1
            guard let whole = Self.length(record, in: state, pace) else {
                unknown += 1
                continue
            }
            let left = max(.zero, whole - Self.spent(on: record, at: now))
            expected += left
            if !record.kind.isUpToAPerson || Self.isNamed(record, in: state) { named += left }
        }
    }

    /// The first check behind a place that looks at what recovery is read off.
    private static func recoveryCheck(
        after place: Int, on way: [StepRecord], in state: DrillState
    ) -> Int? {
        let metrics = Set(state.drill.plan.recoveredWhen.all.flatMap(\.metrics))
        return way.indices.dropFirst(place + 1).first { index in
            let check = state.drill.runbook.step(way[index].id)?.check
            return check.map { !metrics.isDisjoint(with: $0.condition.metrics) } ?? false
        }
    }

    /// The steps still to be done, where each open decision takes its first choice.
    private static func way(of state: DrillState) -> [StepRecord] {
        guard let current = state.currentStep,
            var place = state.steps.firstIndex(where: { $0.id == current.id })
        else { return [] }
        var way: [StepRecord] = []
        while place < state.steps.count {
            let record = state.steps[place]
            place += 1
            guard !record.status.isSettled else { continue }
            way.append(record)
            guard record.kind == .decision,
                let next = state.drill.runbook.step(record.id)?.choices.first?.next,
                let target = state.steps.firstIndex(where: { $0.id == next }), target >= place
            else { continue }
            place = target
        }
        return way
    }

    private static func isNamed(_ record: StepRecord, in state: DrillState) -> Bool {
        state.drill.runbook.step(record.id)?.expected != nil
    }

    /// The time that has gone into a step; a person's work begins when it is reached.
    private static func spent(on record: StepRecord, at now: DrillTime) -> DrillDuration {
        let isWorkedOn = record.status == .active
        let since = isWorkedOn ? record.began : record.kind.isUpToAPerson ? record.reached : nil
        return since.map { now - $0 } ?? .zero
    }

    private static func length(
        _ record: StepRecord, in state: DrillState, _ pace: DrillDuration?
    ) -> DrillDuration? {
        guard let step = state.drill.runbook.step(record.id) else { return nil }
        switch step.kind {
        case .check, .wait: return step.expected ?? step.check?.holdFor
        case .action, .approval: return step.expected
        case .manual, .command, .decision, .communicate: return step.expected ?? pace
        }
    }

    /// Who takes longer for a step is not at it, and what is left will not take as long: an assumption.
    private static let slowestPace = DrillDuration.minutes(5)

    /// The median time that people have needed for a step of theirs; noticing an incident is none.
    private static func pace(of state: DrillState) -> DrillDuration? {
        let times = state.steps.compactMap { record -> Int64? in
            guard record.kind.isUpToAPerson, record.status == .completed,
                state.drill.runbook.step(record.id)?.declares == false, record.reached != nil,
                let began = record.began,
                let ended = record.ended
            else { return nil }
            return (ended - began).milliseconds
        }
        return times.isEmpty
            ? nil
            : min(slowestPace, DrillDuration(milliseconds: times.sorted()[times.count / 2]))
    }
}
