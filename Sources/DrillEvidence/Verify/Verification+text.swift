extension Verification {
    /// The result for a person, line by line.
    package var lines: [String] {
        let verdict = isVerified ? "VERIFIED" : "DOES NOT VERIFY"
        return ["\(verdict): session \(session), \(events) events, head \(head)", ""]
            + checks.flatMap(Self.lines)
            + (figures.isEmpty ? [] : ["", "What follows from the events:"] + figureLines)
            + (limits.isEmpty ? [] : ["", "What cannot be known:"] + limits.map { "  \($0)" })
    }

    private static func lines(of check: EvidenceCheck) -> [String] {
        let mark =
            switch check.result {
            case .passed: "ok"
            case .failed: "FAILED"
            case .notChecked: "-"
            }
        return ["  \(padded(mark, 8))\(padded(check.subject.rawValue, 12))\(check.text)"]
            + check.findings.map { "          \($0)" }
    }

    private var figureLines: [String] {
        let width = figures.map(\.path.count).max() ?? 0
        return figures.map { "  \(Self.padded($0.path, width + 2))\($0.value)" }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
