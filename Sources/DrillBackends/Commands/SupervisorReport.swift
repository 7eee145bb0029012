import DrillModel

/// What the supervisor of a command told about it; its lines are described in CSupervisor.h.
struct SupervisorReport: Hashable {
    private(set) var ending: CommandResult.Ending?
    /// It was being taken down when it ended.
    private(set) var wasEnded = false
    /// Processes that stay: in a session of their own, as services are.
    private(set) var left: [String] = []
    /// Processes that not even SIGKILL has ended.
    private(set) var stuck: [String] = []

    /// The beginning of errors that go apart, as they were written.
    private(set) var errors = ""

    init(_ text: String) {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 1)
            take(words[0], of: words.count > 1 ? String(words[1]) : "")
        }
    }

    private mutating func take(_ word: Substring, of text: String) {
        switch word {
        case "exited": ending = Int(text).map { .exited(status: $0) }
        case "signal": ending = Int(text).map { .killed(signal: $0) }
        case "failed": ending = .notStarted(reason: text)
        case "ending": wasEnded = true
        case "errors": errors = text
        case "left": left.append(text)
        case "stuck": stuck.append(text)
        default: break
        }
    }

    /// What the operator has to know besides the ending, in lines.
    var remarks: String {
        var lines = ""
        if !left.isEmpty { lines += "[left running: \(left.joined(separator: ", "))]\n" }
        if !stuck.isEmpty { lines += "[could not be killed: \(stuck.joined(separator: ", "))]\n" }
        return lines
    }
}
