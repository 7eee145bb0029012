import DrillEngine
import DrillModel

extension TimelineSentence {
    /// What was run on the live system, and when its monitoring could not be asked.
    static func ofCommand(_ event: DrillEvent, in state: DrillState) -> String? {
        switch event {
        case .commandStarted(_, let start):
            "\(start.by) ran the command of \(subject(of: start, in: state))."
        case .commandStopRequested(let id, let by):
            "\(by) had \(name(of: id, in: state)) stopped."
        case .commandFinished(let id, let result):
            Words.sentence("\(name(of: id, in: state)) ended: \(result)".capitalizedFirst)
        case .sourceWentSilent(let name, let reason):
            Words.sentence("\(name) did not answer, so its values were unknown: \(reason)")
        case .sourceAnswers(let name): "\(name) answered again."
        default: nil
        }
    }

    private static func name(of id: CommandID, in state: DrillState) -> String {
        guard let record = state.commands.first(where: { $0.id == id }) else {
            return "command \(id.number)"
        }
        return "the command of \(subject(of: record.start, in: state))"
    }

    private static func subject(of start: CommandStart, in state: DrillState) -> String {
        switch start.purpose {
        case .step(let id): state.quoted(id)
        case .rollback(let step): "the rollback of \(state.quoted(step))"
        case .free: "nobody's step"
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String {
        prefix(1).uppercased() + dropFirst()
    }
}
