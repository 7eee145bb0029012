/// One thing that was looked at, and what came of it.
package struct EvidenceCheck: Hashable, Sendable, Codable {
    /// What can be looked at, in the order in which it is.
    package enum Subject: String, Hashable, Sendable, Codable {
        /// The lines of an evidence file.
        case format
        case chain
        case signature
        /// What is said of the session: its row in the journal, or the header of a file.
        case session
        /// The bytes are events, and the rules of the engine allow each.
        case rules
        /// The simulation, run again.
        case simulation
        /// The outcome that was noted when the session ended.
        case summary
        case report
    }

    package enum Result: String, Hashable, Sendable, Codable {
        case passed, failed
        case notChecked = "not_checked"
    }

    package var subject: Subject
    package var result: Result
    /// What was found out, or why nothing was.
    package var text: String
    package var findings: [Discrepancy]

    /// A check that fails when there are findings.
    package init(_ subject: Subject, _ text: String, findings: [Discrepancy] = []) {
        self.subject = subject
        self.text = text
        self.findings = findings
        result = findings.isEmpty ? .passed : .failed
    }

    package init(_ subject: Subject, notChecked reason: String) {
        self.subject = subject
        text = reason
        findings = []
        result = .notChecked
    }
}
