/// What can be typed in the plain console.
package enum PlainVerb: String, Hashable, Sendable, CaseIterable {
    case next, help, status, steps, show, find, metrics, log, inbox, who
    case declare, begin, done, run, stop, choose, skip, fail
    case approve, refuse, escalate, answer, actions, `do`, note
    case pause, resume, speed, abort, rollback, finish
    case coming, fire, hold, release, omit
    case debrief, judge, worked, problem, why, fix, undo, report
    case leave

    /// Other words for the same.
    private static let others: [String: PlainVerb] = ["?": .help, "quit": .leave, "exit": .leave]

    /// The verbs that a typed word may stand for: the one of that name, or all that begin with it.
    package static func all(for word: String) -> [PlainVerb] {
        let word = word.lowercased()
        if let verb = PlainVerb(rawValue: word) ?? others[word] { return [verb] }
        let known = allCases.filter { $0.rawValue.hasPrefix(word) }
        let aliases = others.filter { $0.key.hasPrefix(word) && !known.contains($0.value) }
        return known + Set(aliases.values)
    }

    /// Every word that can be typed.
    static var words: [String] { allCases.map(\.rawValue) + others.keys.sorted() }

    /// How it is written, with what follows it.
    package var usage: String {
        switch self {
        case .next: "next, or an empty line"
        case .help: "help [COMMAND]"
        case .show: "show [STEP]"
        case .find: "find WORDS"
        case .fire: "fire INJECT"
        case .hold: "hold INJECT"
        case .release: "release INJECT"
        case .omit: "omit INJECT"
        case .metrics: "metrics [all]"
        case .log: "log [LINES]"
        case .actions: "actions [WORDS]"
        case .begin: "begin [STEP]"
        case .done: "done [STEP] [NOTE]"
        case .run: "run [STEP]"
        case .choose: "choose [STEP] NUMBER, or the number alone"
        case .skip: "skip [STEP] REASON"
        case .fail: "fail [STEP] REASON"
        case .approve: "approve [STEP] NAME"
        case .refuse: "refuse [STEP] NAME: REASON"
        case .escalate: "escalate [STEP] ROLE"
        case .answer: "answer [INJECT] TEXT"
        case .do: "do NUMBER, or do ACTION"
        case .note: "note TEXT"
        case .speed: "speed 4x"
        case .abort: "abort REASON"
        case .rollback: "rollback [STEP], or rollback all"
        case .judge: "judge NUMBER passed|failed [COMMENT]"
        case .worked: "worked [TEXT]"
        case .problem: "problem [TEXT]"
        case .why: "why FINDING"
        case .fix: "fix [FINDING]"
        case .report: "report [FORMAT], or report write [FORMAT]"
        case .status, .steps, .inbox, .who, .coming, .declare, .stop, .pause, .resume, .finish,
            .debrief,
            .undo, .leave:
            rawValue
        }
    }

    /// What it does.
    package var meaning: String {
        switch self {
        case .next: "do the obvious: begin or confirm the current step, or finish"
        case .help: "all commands, with what keeps one from being possible now"
        case .status: "clocks, RTO and RPO, phases, alerts, what is waited for, the current step"
        case .steps: "all steps with their status"
        case .show: "a step in full, with what is seen now; the current one without a name"
        case .find: "the steps and the lines of the log that have these words"
        case .who: "who does what in this exercise"
        case .coming: "for whoever runs the exercise: what is still to come"
        case .fire: "bring an inject about at once"
        case .hold: "keep an inject back"
        case .release: "let a held inject come when it is due"
        case .omit: "leave an inject out of this session"
        case .metrics: "what monitoring shows, against its limits, and how it has moved"
        case .log: "what has happened, the newest last"
        case .inbox: "the messages that have come, with your answers"
        case .declare: "declare the incident"
        case .begin: "begin a step, also out of order"
        case .done: "confirm a step that only a person can do"
        case .run: "run the next command of a step on the live system; it is shown in full before"
        case .stop: "kill the command that runs, with all that it has started"
        case .choose: "take a choice of a decision"
        case .skip: "leave a step out, and say why"
        case .fail: "mark a step as failed, and say why"
        case .approve: "record who approved; not the one who asked"
        case .refuse: "record who refused, and why"
        case .escalate: "ask another role for an approval"
        case .answer: "answer a message; the oldest that waits without a name"
        case .actions: "what can be done outside the runbook; in full, what has these words"
        case .do: "do it, such as do 3 or do fence eu-central-1/orders-db"
        case .note: "write something down"
        case .pause: "stop the exercise clock and the system"
        case .resume: "let the exercise clock go on"
        case .speed: "drill seconds a second"
        case .abort: "abort the drill; then its steps can be rolled back"
        case .rollback: "undo a step of an aborted drill, the newest without a name"
        case .finish: "end the drill, or its abort"
        case .debrief: "the figures, expectations, findings and what is to be fixed"
        case .judge: "say whether an expectation was seen"
        case .worked: "add what worked"
        case .problem: "add what did not work"
        case .why: "ask “why?” of a finding, up to five times"
        case .fix: "add what is to be fixed, by whom and when: a corrective action"
        case .undo: "take back the step that was settled last, or what was entered last"
        case .report: "print the report, or write its files"
        case .leave: "leave; a drill that has not ended can be resumed"
        }
    }
}
