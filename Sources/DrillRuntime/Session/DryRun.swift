package import DrillModel

/// What a live drill would look at and run, as text; nothing is touched.
package struct DryRun {
    private let drill: Drill
    private let connection: LiveConnection

    package init(_ drill: Drill, _ connection: LiveConnection) {
        self.drill = drill.rehearsed(on: .live)
        self.connection = connection
    }

    /// The whole of it, for a person.
    package var text: String {
        (heading + sources + metrics + variables + steps).joined(separator: "\n") + "\n"
    }

    private var environment: LiveEnvironment { connection.environment }

    private var heading: [String] {
        [
            "DRY RUN of “\(drill.plan.title)” on \(environment.name): nothing is touched.",
            "",
            "Metrics would be looked at every \(environment.interval); "
                + "what is older than \(environment.staleAfter) is unknown.",
        ]
    }

    private var sources: [String] {
        let prometheus = environment.prometheus.map { ["Prometheus: \($0.url)"] } ?? []
        let alerts = environment.alerts.map { source in
            switch source.origin {
            case .prometheus: ["Alerts: from Prometheus"]
            case .alertmanager(let url, _): ["Alerts: from the Alertmanager at \(url)"]
            }
        }
        let loss = environment.dataLoss.map { ["Lost data: \($0.script)"] }
        return prometheus + (alerts ?? []) + (loss ?? [])
    }

    private var metrics: [String] {
        ["", "Metrics:"] + environment.metrics.map { "  \($0.id): \($0.probe.words)" }
    }

    private var variables: [String] {
        guard !environment.variables.isEmpty else { return [] }
        return ["", "Variables:"]
            + environment.variables.map { variable in
                let known = connection.values[variable.name]
                let value =
                    variable.isSecret
                    ? CommandDraft.cover : known ?? "asked: \(variable.prompt ?? "its value")"
                return "  \(variable.name)=\(value)"
            }
    }

    private var steps: [String] {
        drill.runbook.phasedSteps.flatMap { phase, step -> [String] in
            let marks = [
                step.disrupts ? "DISRUPTS" : nil, step.isIrreversible ? "NO WAY BACK" : nil,
            ].compactMap { $0 }
            let kind = ([step.kind.rawValue] + marks).joined(separator: ", ")
            return ["", "\(phase.title): \(step.title) (\(kind))"]
                + step.commands.flatMap(lines)
                + (rollback(of: step).map { ["  undone by: \($0)"] } ?? [])
        }
    }

    private func lines(of command: CommandBlock) -> [String] {
        let draft = CommandDraft(command, in: environment, knowing: connection.recorded)
        return draft.expanded.split(separator: "\n").map { "  $ \($0)" }
            + draft.questions.map { "  asks: \($0.text)" }
    }

    private func rollback(of step: RunbookStep) -> String? {
        switch step.rollback {
        case .command(let script):
            CommandDraft(script: script, in: environment, knowing: connection.recorded).expanded
        case .manual(let text): "hand: \(text)"
        case .action, nil: nil
        }
    }
}

extension Probe {
    /// The probe in a line.
    fileprivate var words: String {
        switch self {
        case .query(let query): "query \(query)"
        case .http(let probe): "\(probe.measures.rawValue) of \(probe.url)"
        case .tcp(let address): "a connection to \(address)"
        case .command(let probe): "command \(probe.script)"
        }
    }
}
