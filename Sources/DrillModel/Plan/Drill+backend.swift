extension Drill {
    /// The drill as it is rehearsed on a backend.
    ///
    /// What is an action in the simulation is a command, or up to a person, on a live system; and no
    /// fault is put into it: what disrupts it is a step, or somebody who marks the instant. To what
    /// is only recorded nothing can be done, so there everything is up to a person.
    package func rehearsed(on backend: BackendKind) -> Drill {
        guard backend != .simulated else { return self }
        var drill = self
        drill.backend = backend
        for section in drill.runbook.sections.indices {
            for step in drill.runbook.sections[section].steps.indices {
                drill.runbook.sections[section].steps[step].leaveSimulation()
                // T0 is where the recording has it, whatever somebody says now.
                if backend == .recorded {
                    drill.runbook.sections[section].steps[step].disrupts = false
                }
            }
        }
        drill.plan.injects = plan.injects.compactMap(\.live)
        return drill
    }
}

extension RunbookStep {
    fileprivate mutating func leaveSimulation() {
        if kind == .action {
            kind = commands.isEmpty ? .manual : .command
            action = nil
        }
        if let liveRollback {
            rollback = .command(liveRollback)
        } else if case .action(let action)? = rollback {
            rollback = .manual("\(action)")
        }
    }
}

extension Inject {
    /// The inject without its fault; `nil` where nothing is left of it.
    fileprivate var live: Inject? {
        guard fault != nil else { return self }
        guard message != nil else { return nil }
        var inject = self
        inject.fault = nil
        inject.disrupts = false
        return inject
    }
}
