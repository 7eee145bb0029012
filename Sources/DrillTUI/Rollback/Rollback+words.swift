import DrillModel

extension RunbookStep.Rollback {
    /// What is done, as the operator reads it.
    func words(on backend: BackendKind) -> String {
        switch self {
        case .action(let action): "\(action)"
        case .command(let command) where backend == .live: command
        case .command(let text), .manual(let text): "by hand: \(text)"
        }
    }
}
