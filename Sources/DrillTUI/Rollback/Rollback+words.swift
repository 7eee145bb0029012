package import DrillModel

extension RunbookStep.Rollback {
    /// What is done, as the operator reads it.
    var words: String {
        switch self {
        case .action(let action): "\(action)"
        case .command(let command): "by hand: \(command)"
        }
    }

    /// That rolling back everything ends at a step, as what came after it may rest on it.
    package static func stopped(at step: RunbookStep) -> String {
        "“\(step.title)” could not be rolled back, so nothing before it is; look at it first."
    }
}
