import DrillEngine
import DrillModel
import DrillTUI

extension PlainText {
    /// Clocks, objectives, phases, what is on fire, what is waited for, and what is to be done.
    static func status(of session: SessionModel) -> [String] {
        let state = session.state
        let pace = state.isPaused ? "paused" : "speed \(Speeds.text(session.speed))"
        return ["Drill time \(session.now.sinceStart.clock), \(pace).", recovery(session)]
            + data(session) + phases(session)
            + state.silentSources.map {
                "\($0.name) has not answered for \((session.now - $0.since).clock), "
                    + "its metrics are unknown: \($0.reason)"
            }
            + state.alerts.map { "Alert \($0.name): \($0.summary)" }
            + waits(session) + notices(session) + situation(of: session)
    }

    private static func recovery(_ session: SessionModel) -> String {
        guard let target = session.state.drill.plan.objectives.rto else { return "RTO: no target." }
        guard let began = session.knownDisruption else {
            return "RTO: \(target.clock), no incident known."
        }
        let recovered = session.state.recovery.recoveredAt
        let spent = (recovered ?? session.state.clocksStoppedAt ?? session.now) - began
        let left = target - spent
        let end =
            recovered != nil
            ? "recovered"
            : left < .zero ? "\((spent - target).clock) too long" : "\(left.clock) left"
        return "RTO: \(spent.clock) of \(target.clock) used, \(end)."
    }

    private static func data(_ session: SessionModel) -> [String] {
        guard let target = session.state.drill.plan.objectives.rpo else { return [] }
        guard session.isDisruptionKnown, let loss = session.state.finalDataLoss else {
            return ["RPO: \(target.words), not known yet."]
        }
        let verdict = loss.span > target ? ", too much" : ""
        return ["RPO: \(loss.span.words) of \(target.words) lost\(verdict)."]
    }

    private static func phases(_ session: SessionModel) -> [String] {
        guard session.isDisruptionKnown else { return [] }
        return Score(session.state).phases.map { phase in
            guard let record = session.state.phases.first(where: { $0.id == phase.id }) else {
                let target = phase.measure.target.map { ", target \($0.clock)" } ?? ""
                return "\(phase.id.title): not reached\(target)."
            }
            let target = phase.measure.target.map { " of \($0.clock)" } ?? ""
            let elapsed = record.elapsed(at: session.now)
            let late = phase.measure.target.map { elapsed > $0 } == true ? ", late" : ""
            let word = record.ended == nil ? "now" : "done"
            return "\(phase.id.title): \(elapsed.clock)\(target), \(word)\(late)."
        }
    }

    private static func waits(_ session: SessionModel) -> [String] {
        let state = session.state
        let actions = state.runningActions.map {
            "Running for \((session.now - $0.began).clock): \($0.action)"
        }
        let approvals = state.steps.compactMap { record in
            record.approval.map { request in
                "Waiting for \(request.of ?? request.role.title): approve, refuse or escalate."
            }
        }
        let questions = state.openQuestions.map { inject in
            "Waiting for your answer (answer \(inject.id) TEXT): \(inject.message ?? "")"
        }
        return actions + approvals + questions
    }

    /// The notification clocks that run.
    private static func notices(_ session: SessionModel) -> [String] {
        NotificationDeadline.all(of: session.state, startedOn: session.startedOn)
            .filter { $0.startedAt != nil && $0.stoppedAt == nil }
            .compactMap { deadline in
                deadline.dueAt.map { due in
                    due < session.now
                        ? "Notify \(deadline.clock.regime): late."
                        : "Notify \(deadline.clock.regime): \((due - session.now).clock) left."
                }
            }
    }
}
