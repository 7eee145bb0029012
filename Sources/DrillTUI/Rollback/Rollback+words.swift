import DrillModel

extension RunbookStep.Rollback {
    /// Whether Muster can do it.
    var isAction: Bool {
        if case .action = self { true } else { false }
    }

    /// What is done, as the operator reads it.
    var words: String {
        switch self {
        case .action(let action): "\(action)"
        case .command(let command): "by hand: \(command)"
        }
    }
}
