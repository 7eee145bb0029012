package import DrillModel

extension RunbookStep.Rollback {
    /// What is done, as the operator reads it.
    package func words(on backend: BackendKind) -> String {
        switch self {
        case .action(let action): "\(action)"
        case .command(let command) where backend == .live: command
        case .command(let text), .manual(let text): "by hand: \(text)"
        }
    }

    /// That rolling back everything ends at a step, as what came after it may rest on it.
    package static func stopped(at step: RunbookStep) -> String {
        "“\(step.title)” could not be rolled back, so nothing before it is; look at it first."
    }
}
