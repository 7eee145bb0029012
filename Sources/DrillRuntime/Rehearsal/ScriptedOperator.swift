import DrillEngine
import DrillModel
import DrillSim

/// An operator who follows the runbook at the pace that the plan's rehearsal states.
///
/// Delays are drawn from the session's seed by step and attempt, so that a run is repeatable and a
/// change to one step does not move the delays of another.
struct ScriptedOperator {
    /// How often a step is tried before it is skipped.
    static let maxAttempts = 3
    /// How long an unanswered request for approval is waited for before the deputy is asked.
    static let patience = DrillDuration.minutes(5)
    /// How long recovery is waited for after the last step before the drill is finished without it.
    static let lastHope = DrillDuration.minutes(120)

    /// Why a step is skipped that the rehearsal leaves out.
    private static let leftOut = "the rehearsed operator leaves it out"

    private let rehearsal: Rehearsal
    private let seed: UInt64

    init(rehearsal: Rehearsal, seed: UInt64) {
        self.rehearsal = rehearsal
        self.seed = seed
    }

    /// What he does next in a state.
    func task(in state: DrillState, at now: DrillTime) -> ScriptedTask {
        guard let current = state.currentStep else { return last(in: state, at: now) }
        if state.declaredAt == nil, !hasHeard(state), !hasToDisrupt(state), !isNeverCalled(state) {
            return .wait
        }
        if rehearsal.skips.contains(current.id) {
            return .skip(step: current.id, reason: Self.leftOut)
        }
        if !state.runningCommands.isEmpty { return .wait }
        let isUpToHim = current.kind.isUpToAPerson && !state.hasCommandToRun(current.id)
        switch current.status {
        case .active where !isUpToHim && current.kind != .command:
            return current.approval.map { escalation(of: $0, in: state, at: now) } ?? .wait
        case .failed where !isUpToHim: return afterFailure(of: current)
        default: return beginning(of: current, in: state)
        }
    }

    /// How long he takes before he does it.
    func delay(before task: ScriptedTask, in state: DrillState) -> DrillDuration {
        guard let current = state.currentStep else { return .zero }
        let activity: Rehearsal.Activity
        switch task {
        case .wait, .escalate, .finish: return .zero
        case .complete(let id): return delayToComplete(id, current, state)
        case .choose: activity = .diagnose
        case .skip(let id, _):
            if rehearsal.skips.contains(id) { return .zero }
            activity = .command
        case .run: activity = .command
        case .begin:
            if current.kind == .approval {
                activity = .approve
            } else {
                activity = current.phase <= .assess ? .diagnose : .command
            }
        }
        return draw(activity, current)
    }

    /// How long he takes to answer a message that asks for an answer.
    func delayToAnswer(_ inject: String) -> DrillDuration {
        draw(.communicate, rehearsal.delay(.communicate), purpose: "answer", of: inject, attempt: 0)
    }

    private func hasHeard(_ state: DrillState) -> Bool {
        !state.alerts.isEmpty
            || state.drill.plan.injects.contains { inject in
                inject.message != nil && state.disruptedAt != nil
                    && state.injects.contains { $0.id == inject.id && $0.firedAt != nil }
            }
    }

    /// Whether the runbook itself is still to disrupt the system: then nobody waits for the pager.
    private func hasToDisrupt(_ state: DrillState) -> Bool {
        state.disruptedAt == nil
            && state.drill.runbook.disruptingSteps.contains {
                state.record($0)?.status.isSettled == false
            }
    }

    /// Whether nothing in a live plan would ever call him: then he goes on when he sees it himself.
    private func isNeverCalled(_ state: DrillState) -> Bool {
        let plan = state.drill.plan
        return state.isLive && state.canDeclare && plan.backend.live?.alerts == nil
            && !plan.injects.contains { $0.message != nil }
    }

    /// When waiting becomes something else although nothing has happened; `nil` for never.
    func endOfPatience(in state: DrillState) -> DrillTime? {
        guard let current = state.currentStep else { return hopelessFrom(in: state) }
        guard let request = current.approval, request.answerDue == nil else { return nil }
        return current.began.map { $0 + Self.patience }
    }

    private func hopelessFrom(in state: DrillState) -> DrillTime {
        (state.steps.compactMap(\.ended).max() ?? .start) + Self.lastHope
    }

    private func last(in state: DrillState, at now: DrillTime) -> ScriptedTask {
        state.recovery.recoveredAt != nil || now > hopelessFrom(in: state) ? .finish : .wait
    }

    private func escalation(
        of request: ApprovalRequest, in state: DrillState, at now: DrillTime
    ) -> ScriptedTask {
        guard request.answerDue == nil, let began = state.record(request.step)?.began,
            now - began >= Self.patience
        else { return .wait }
        let answers = state.drill.plan.roles.contains {
            $0.role == .deputy && $0.answersAfter != nil && $0.name != request.by
        }
        if answers, request.role != .deputy { return .escalate(step: request.step, to: .deputy) }
        return .skip(step: request.step, reason: "nobody could be reached for the approval")
    }

    private func afterFailure(of record: StepRecord) -> ScriptedTask {
        // Waiting once more for what has not come in its time is not what a runbook asks for.
        guard record.kind != .wait, record.attempts < Self.maxAttempts else {
            return .skip(
                step: record.id, reason: record.note ?? "did not succeed \(record.attempts) times")
        }
        return record.kind == .command ? .run(step: record.id) : .begin(step: record.id)
    }

    private func beginning(of record: StepRecord, in state: DrillState) -> ScriptedTask {
        switch record.kind {
        case .command where state.hasCommandToRun(record.id): return .run(step: record.id)
        case .manual, .command, .communicate: return .complete(step: record.id)
        case .check, .action, .approval, .wait: return .begin(step: record.id)
        case .decision:
            let choices = state.drill.runbook.step(record.id)?.choices ?? []
            let label = rehearsal.choices[record.id] ?? choices.first?.label ?? ""
            return .choose(step: record.id, label: label)
        }
    }

    private func delayToComplete(
        _ id: String, _ record: StepRecord, _ state: DrillState
    ) -> DrillDuration {
        let step = state.drill.runbook.step(id)
        if state.declaredAt == nil, answersThePager(step, state) {
            return draw(.acknowledge, record)
        }
        if record.kind == .communicate { return draw(.communicate, record) }
        guard let expected = step?.expected else { return draw(.manual, record) }
        let own = Rehearsal.Delay(median: expected, sigma: rehearsal.delay(.manual).sigma)
        return draw(.manual, own, purpose: "manual", of: record.id, attempt: record.attempts)
    }

    /// The first thing of all is to answer the pager, however long the step itself is; in a runbook
    /// that disrupts the system itself, that is to declare.
    private func answersThePager(_ step: RunbookStep?, _ state: DrillState) -> Bool {
        guard state.drill.runbook.disruptingSteps.isEmpty else { return step?.declares == true }
        return !state.steps.contains { $0.status == .completed }
    }

    private func draw(_ activity: Rehearsal.Activity, _ record: StepRecord) -> DrillDuration {
        let delay = draw(
            activity, rehearsal.delay(activity), purpose: activity.rawValue, of: record.id,
            attempt: record.attempts)
        guard activity == .command, isMistyped(record) else { return delay }
        return delay
            + draw(
                activity, rehearsal.delay(activity), purpose: "again", of: record.id,
                attempt: record.attempts)
    }

    /// Whether a command is mistyped the first time, which is seen at once.
    private func isMistyped(_ record: StepRecord) -> Bool {
        RandomStream(seed: seed, component: record.id, purpose: "slip")
            .happens(rehearsal.slipChance, UInt64(record.attempts))
    }

    private func draw(
        _ activity: Rehearsal.Activity, _ delay: Rehearsal.Delay, purpose: String,
        of step: String, attempt: Int
    ) -> DrillDuration {
        if let held = rehearsal.held[activity] {
            return DrillDuration(
                seconds: delay.median.seconds * ExactMath.exp(delay.sigma * held))
        }
        let chance = RandomStream(seed: seed, component: step, purpose: purpose)
        return DrillDuration(
            seconds: chance.logNormal(
                median: delay.median.seconds, sigma: delay.sigma, UInt64(attempt)))
    }
}

extension Runbook {
    /// The steps whose completion disrupts the system.
    fileprivate var disruptingSteps: [String] {
        sections.flatMap { $0.steps.filter(\.disrupts).map(\.id) }
    }
}
