import DrillEngine
import DrillModel

extension ReportTables {
    private static let mostLines = 40

    /// When a command ran, and how it ended.
    static func course(of record: CommandRecord, _ report: Report) -> String {
        let began = "\(report.clock(record.began)) by \(record.start.by)"
        guard let result = record.result, let ended = record.ended else {
            return "\(began): still running when the session was left"
        }
        return "\(began): \(result) after \(Words.length(ended - record.began))"
    }

    /// The end of what a command printed, with how much is left out.
    static func output(of record: CommandRecord) -> String {
        let lines = record.output.split(separator: "\n", omittingEmptySubsequences: false)
        let shown = lines.suffix(mostLines)
        let before = lines.count - shown.count
        let omitted = record.result?.omittedBytes ?? 0
        return (before > 0 ? "… \(Words.count(before, "line")) before\n" : "")
            + shown.joined(separator: "\n")
            + (omitted > 0 ? "\n… \(Words.count(omitted, "byte")) more were not kept" : "")
    }
}

extension Report {
    /// What a command was run for.
    func title(of record: CommandRecord) -> String {
        switch record.start.purpose {
        case .step(let id): title(of: id)
        case .rollback(let step): "Rollback of \(Words.quoted(title(of: step)))"
        case .free: "Outside the runbook"
        }
    }
}
