import DrillEngine
import DrillModel
import DrillTUI

extension PlainConsole {
    /// Carries out a typed line.
    mutating func obey(_ line: String) throws {
        guard let (word, rest) = Self.firstWord(of: line) else {
            return try obey(.next, "")
        }
        if let number = Int(word), rest.isEmpty { return try obey(.choose, "\(number)") }
        guard !["y", "yes", "n", "no"].contains(word.lowercased()) else {
            return paper.say("Nothing has been asked.")
        }
        let verbs = PlainVerb.all(for: word)
        guard verbs.count == 1 else { return paper.say(Self.complaint(about: word, verbs)) }
        try obey(verbs[0], rest)
    }

    /// The first word of a text and what follows it, without blanks around.
    static func firstWord(of text: String) -> (word: String, rest: String)? {
        let text = text.trimmed
        guard !text.isEmpty else { return nil }
        let word = text.prefix { !$0.isWhitespace }
        return (String(word), String(text.dropFirst(word.count)).trimmed)
    }

    private static func complaint(about word: String, _ verbs: [PlainVerb]) -> String {
        guard verbs.isEmpty else {
            let names = verbs.map(\.rawValue).joined(separator: ", ")
            return "“\(word)” is short for several commands: \(names)."
        }
        let near = NearestName.of(word, among: PlainVerb.words)
        return "“\(word)” is no command\(near.map { "; did you mean \($0)?" } ?? ".") "
            + "help lists them."
    }

    /// Carries out a verb with what follows it, unless it is not possible now.
    mutating func obey(_ verb: PlainVerb, _ rest: String) throws {
        if let reason = verb.whyNot(in: state) { return paper.say("Not now: \(reason)") }
        switch verb {
        case .next: try doTheObvious()
        case .help: help(rest)
        case .status, .steps, .show, .metrics, .log, .inbox, .who, .actions, .debrief:
            tell(verb, rest)
        case .find: find(rest)
        case .coming: try showWhatIsComing()
        case .fire, .hold, .release, .omit: try obeyFacilitator(verb, rest)
        case .leave: hasLeft = true
        case .pause: try exercise.pause()
        case .resume: try exercise.resume()
        case .speed: try changeSpeed(rest)
        case .rollback: try rollBack(rest)
        case .judge: try judge(rest)
        case .worked: ask(.finding(.strength, in: state), beginningWith: rest)
        case .problem: ask(.finding(.weakness, in: state), beginningWith: rest)
        case .why: askWhy(rest)
        case .fix: askWhatToFix(rest)
        case .undo: try takeBackLast()
        case .report: try report(rest)
        case .declare: try give(.declare)
        case .run: try prepareCommand(of: rest)
        case .stop: try give(.stopCommands)
        case .finish: try give(state.status == .aborting ? .finishAbort : .finish)
        case .begin, .done, .choose, .skip, .fail: try obeyForStep(verb, rest)
        case .approve, .refuse, .escalate: try obeyForApproval(verb, rest)
        case .answer, .do, .note, .abort: try obeyWithText(verb, rest)
        }
    }

    /// Gives a command, or asks before, where it surprises or cannot be undone.
    mutating func give(_ command: Command, by name: String? = nil) throws {
        if let warning = PlainRisk.order(of: command, in: state) { paper.say(warning) }
        let irreversible = Set(session.actions.filter(\.isIrreversible).map(\.template.verb))
        guard
            let warning = PlainRisk.warning(
                before: command, in: state, irreversible: irreversible)
        else { return try exercise.give(command, by: name) }
        paper.say(warning)
        question = .sure(command, by: name)
    }

    private mutating func doTheObvious() throws {
        switch NextMove(state) {
        case .give(let command, _): try give(command)
        case .needs(let words): paper.say(words)
        case .run(let step): try prepareCommand(of: step)
        }
    }

    private mutating func changeSpeed(_ text: String) throws {
        let number = text.hasSuffix("x") ? String(text.dropLast()) : text
        guard let speed = Double(number), (0.1...1000).contains(speed) else {
            return paper.say(
                "“\(text)” is no speed; expected drill seconds a second, such as speed 4x.")
        }
        try exercise.setSpeed(speed)
        paper.say("The exercise runs at \(number)x.")
    }

    private mutating func rollBack(_ rest: String) throws {
        guard rest != "all" else {
            paper.say(PlainRisk.warningBeforeRollingBackAll(in: state))
            question = .sureToRollBackAll
            return
        }
        guard let newest = state.rollbacks.first?.step.id else { return }
        let id = rest.isEmpty ? newest : rest
        let entry = state.rollbacks.first { $0.step.id == id }
        try give(entry.map(state.undoing) ?? .rollBack(step: id))
    }

    private mutating func help(_ word: String) {
        guard !word.isEmpty else {
            let possible = PlainVerb.allCases.filter { $0.whyNot(in: state) == nil }
            let others = PlainVerb.allCases.filter { !possible.contains($0) }
            // News that come meanwhile push half a line out of sight; the terminal has it still.
            let typing = isAtTerminal ? " Ctrl-R shows again what is typed." : ""
            paper.say("A command may be cut short.\(typing) Possible now:")
            paper.say(possible.map(helpLine))
            return paper.say(others.map(helpLine))
        }
        let verbs = PlainVerb.all(for: word)
        guard verbs.isEmpty else { return paper.say(verbs.map(helpLine)) }
        paper.say(Self.complaint(about: word, verbs))
    }

    private func helpLine(of verb: PlainVerb) -> String {
        let reason = verb.whyNot(in: state).map { " Not now: \($0)" } ?? ""
        return "\(verb.usage): \(verb.meaning).\(reason)"
    }
}
