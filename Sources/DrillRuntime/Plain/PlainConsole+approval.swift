import DrillEngine
import DrillModel
import DrillTUI

extension PlainConsole {
    /// What is done with the approval that is waited for.
    mutating func obeyForApproval(_ verb: PlainVerb, _ rest: String) throws {
        guard let open = state.openApproval else { return }
        var (id, text) = (open.id, rest)
        if let (word, others) = Self.firstWord(of: rest), state.record(word) != nil {
            (id, text) = (word, others)
        }
        if text.hasPrefix("as ") { text = String(text.dropFirst("as ".count)).trimmed }
        guard !text.isEmpty else {
            return complete(verb, after: id, Self.question(for: verb))
        }
        switch verb {
        case .approve: try exercise.give(.grantApproval(step: id), by: text)
        case .refuse:
            let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
            guard parts.count == 2, !parts[0].isEmpty else {
                return paper.say("Say who and why, as in refuse NAME: REASON.")
            }
            try exercise.give(.refuseApproval(step: id, reason: parts[1]), by: parts[0])
        default: try escalate(id, to: text)
        }
    }

    private static func question(for verb: PlainVerb) -> String {
        switch verb {
        case .approve: "Who said yes?"
        case .refuse: "Who said no, and why? NAME: REASON"
        default: "Which role is asked instead?"
        }
    }

    /// Asks the holder of a role, which is named by itself or by its holder.
    private mutating func escalate(_ id: String, to text: String) throws {
        let wanted = text.lowercased()
        let holder = state.drill.plan.roles.first { $0.name.lowercased() == wanted }
        let role = Role.allCases.first { $0.rawValue == wanted || $0.title == wanted }
        guard let found = role ?? holder?.role else {
            let known = state.drill.plan.roles.map { "\($0.role.rawValue) (\($0.name))" }
            return paper.say(
                "“\(text)” is no role here; the roster has \(known.joined(separator: ", ")).")
        }
        try give(.escalate(step: id, to: found))
    }
}
