import DrillModel

extension RunbookStep.Rollback {
    /// What is done, as the operator reads it.
    var words: String {
        switch self {
        case .action(let action): "\(action)"
        case .command(let command): "by hand: \(command)"
        }
    }
}
