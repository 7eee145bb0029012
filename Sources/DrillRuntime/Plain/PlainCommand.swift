import DrillEngine
import DrillModel

/// A line of the plain console, read.
enum PlainCommand: Hashable {
    /// The obvious thing: begin, confirm, or finish.
    case next
    case help, status, steps, metrics, actions, quit
    case pause, resume
    case speed(Double)
    case rollBackAll
    case engine(Command, by: String?)
    case unknown(String)

    /// One line of help a command: how it is written, what it does.
    static let manual: [(usage: String, meaning: String)] = [
        ("(empty line)", "do the obvious: begin or confirm the current step, or finish"),
        ("status", "clocks, phase, current step, alerts, open requests"),
        ("steps", "all steps with their status"),
        ("metrics", "what monitoring shows"),
        ("begin STEP", "begin a step, also out of order"),
        ("done STEP [note]", "confirm a manual step or a message"),
        ("choose STEP LABEL", "take a choice of a decision"),
        ("skip STEP REASON", "leave a step out"),
        ("fail STEP REASON", "mark a step as failed"),
        ("declare", "declare the incident"),
        ("approve STEP as NAME", "give an approval; not the one who asked"),
        ("escalate STEP ROLE", "ask another role for an approval"),
        ("actions", "what can be done to the system"),
        ("do ACTION", "do it outside the runbook, e.g. do fence eu-central-1/orders-db"),
        ("answer INJECT TEXT", "answer a message"),
        ("note TEXT", "write something down"),
        ("pause, resume", "stop and restart the exercise clock (facilitator)"),
        ("speed 4x", "drill seconds a second"),
        ("abort REASON", "abort the drill"),
        ("rollback STEP, rollback all", "undo a step of an aborted drill"),
        ("finish", "end the drill, or an abort"),
        ("quit", "leave; `muster resume` goes on"),
    ]

    init(_ line: String, isAborting: Bool) {
        let words = line.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        guard let verb = words.first else {
            self = .next
            return
        }
        let first = words.count > 1 ? words[1] : ""
        let rest = words.dropFirst().joined(separator: " ")
        let tail = words.dropFirst(2).joined(separator: " ")
        self =
            Self.plain(verb, first)
            ?? Self.engine(verb, first, rest: rest, tail: tail, isAborting: isAborting)
            ?? .unknown(line)
    }

    private static func plain(_ verb: String, _ first: String) -> PlainCommand? {
        switch verb {
        case "help", "?": .help
        case "status": .status
        case "steps": .steps
        case "metrics": .metrics
        case "actions": .actions
        case "quit", "exit": .quit
        case "pause": .pause
        case "resume": .resume
        case "rollback" where first == "all": .rollBackAll
        case "speed":
            Double(first.hasSuffix("x") ? String(first.dropLast()) : first).flatMap {
                (0.1...1000).contains($0) ? .speed($0) : nil
            }
        default: nil
        }
    }

    private static func engine(
        _ verb: String, _ first: String, rest: String, tail: String, isAborting: Bool
    ) -> PlainCommand? {
        let command: Command? =
            switch verb {
            case "begin": .begin(step: first)
            case "done": .complete(step: first, note: tail.isEmpty ? nil : tail)
            case "choose": .choose(step: first, label: tail)
            case "skip": .skip(step: first, reason: tail)
            case "fail": .fail(step: first, reason: tail)
            case "declare": .declare
            case "escalate": Role(rawValue: tail).map { .escalate(step: first, to: $0) }
            case "do": Invocation(rest).map { .perform($0) }
            case "answer": .answer(inject: first, text: tail)
            case "note": .note(rest)
            case "abort": .abort(reason: rest)
            case "rollback": .rollBack(step: first)
            case "finish": isAborting ? .finishAbort : .finish
            case "approve" where tail.hasPrefix("as "): .grantApproval(step: first)
            default: nil
            }
        let approver = verb == "approve" ? String(tail.dropFirst("as ".count)) : nil
        return command.map { .engine($0, by: approver) }
    }
}
