import DrillEngine
import DrillModel

/// The lines of text in which the plain console shows a session.
enum PlainText {
    /// The step to do next, whole.
    static func currentStep(_ state: DrillState) -> [String] {
        guard state.status != .aborting else { return rollbacks(state) }
        guard let current = state.currentStep, let step = state.drill.runbook.step(current.id)
        else {
            return state.endedAt == nil
                ? ["Every step is settled. An empty line finishes the drill once it has recovered."]
                : []
        }
        var lines = [
            "", "-- \(current.phase.title): \(step.title) [\(step.id), \(step.kind.rawValue)]",
        ]
        if !step.prose.isEmpty { lines += step.prose.split(separator: "\n").map { "   \($0)" } }
        lines += step.commands.flatMap { command in
            command.text.split(separator: "\n").map { "   $ \($0)" }
        }
        if let action = step.action { lines.append("   action: \(action)") }
        if let check = step.check { lines.append("   check: \(check)") }
        lines += step.choices.map { "   choice: choose \(step.id) \($0.label)" }
        if let approver = step.approver { lines.append("   approval of: \(approver.title)") }
        if step.isIrreversible { lines.append("   there is no way back from this step") }
        return lines
    }

    /// What an aborted drill has left to undo.
    static func rollbacks(_ state: DrillState) -> [String] {
        guard state.status == .aborting else { return [] }
        guard !state.rollbacks.isEmpty else {
            return ["Nothing is left to roll back. Type finish to end the drill."]
        }
        return ["To roll back, newest first (rollback STEP, rollback all, or finish):"]
            + state.rollbacks.map { entry in
                switch entry.rollback {
                case .action(let action): "  \(entry.step.id): \(action)"
                case .command(let text): "  \(entry.step.id): by hand: \(text)"
                }
            }
    }

    static func status(_ state: DrillState, at now: DrillTime) -> [String] {
        var lines = ["drill time \(now.sinceStart.clock)\(state.isPaused ? ", paused" : "")"]
        if state.declaredAt != nil, let elapsed = state.elapsed(at: now) {
            let target = state.drill.plan.objectives.rto.map { " of \($0.clock)" } ?? ""
            lines.append("since the disruption \(elapsed.clock)\(target)")
        }
        if let phase = state.currentPhase, state.declaredAt != nil {
            let target = state.drill.plan.phases[phase.id].map { " of \($0.clock)" } ?? ""
            lines.append("\(phase.id.title) \(phase.elapsed(at: now).clock)\(target)")
        }
        lines += state.alerts.map { "alert \($0.name): \($0.summary)" }
        lines += state.runningActions.map { "running: \($0.action)" }
        lines += state.injects.compactMap { record in
            guard record.firedAt != nil, record.answeredAt == nil,
                let inject = state.drill.plan.injects.first(where: { $0.id == record.id }),
                inject.needsAnswer
            else { return nil }
            return "waiting for your answer (answer \(inject.id) TEXT): \(inject.message ?? "")"
        }
        return lines + currentStep(state)
    }

    static func steps(_ state: DrillState) -> [String] {
        state.steps.map { record in
            let title = state.drill.runbook.step(record.id)?.title ?? record.id
            return "  \(record.status.rawValue): \(record.phase.title): \(title) [\(record.id)]"
        }
    }

    static func metrics(_ state: DrillState) -> [String] {
        guard let latest = state.samples.last else { return ["  nothing has been scraped yet"] }
        let known = latest.values.keys.sorted().map { metric in
            let unit = state.drill.system.unit(of: metric)
            return "  \(metric): \(Quantity(latest.values[metric] ?? .nan, unit))"
        }
        return known + latest.unknown.map { "  \($0): unknown" }
    }
}

extension SystemDefinition {
    /// The unit in which the catalogue says that a metric is published.
    func unit(of metric: MetricID, in catalogue: ComponentCatalogue = .standard) -> Quantity.Unit {
        component(metric.component)
            .flatMap { catalogue.kind($0.kind) }?
            .metrics.first { $0.name == metric.name }?.unit ?? .count
    }
}
