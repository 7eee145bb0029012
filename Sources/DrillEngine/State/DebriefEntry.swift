/// Something that a person entered about a drill, which can be taken back as a whole.
package struct DebriefEntry: Hashable, Sendable {
    /// What was entered.
    package enum Content: Hashable, Sendable {
        case judgement(expectation: String, Judgement)
        case finding(Finding)
        /// The answers to “why?” of a finding; they replace earlier ones.
        case whys(finding: String, [String])
        case correctiveAction(CorrectiveAction)

        /// What it is called in a sentence.
        package var name: String {
            switch self {
            case .judgement(let id, _): "the judgement on “\(id)”"
            case .finding(let finding): "the finding \(quoted(finding.text))"
            case .whys(let id, _): "the answers to “why?” of \(id)"
            case .correctiveAction(let action): "the corrective action \(quoted(action.action))"
            }
        }

        /// A sentence in quotation marks, without its full stop.
        private func quoted(_ text: String) -> String {
            "“\(text.hasSuffix(".") ? String(text.dropLast()) : text)”"
        }
    }

    /// Its place among all entries of the session, from 1; what was taken back keeps its number.
    package var number: Int
    package var content: Content
}
