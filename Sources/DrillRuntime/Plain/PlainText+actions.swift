import DrillModel
import DrillTUI

extension PlainText {
    /// What can be done to the system: by component, or in full where it has these words.
    static func actions(_ actions: [AvailableAction], with words: String) -> [String] {
        guard !actions.isEmpty else { return ["The system of this drill has no actions."] }
        let numbered = actions.enumerated().map { (number: $0 + 1, action: $1) }
        guard !words.isEmpty else { return overview(numbered) }
        let wanted = words.lowercased().split(separator: " ")
        let found = numbered.filter { entry in
            let text = "\(entry.number) \(line(entry.action))".lowercased()
            return wanted.allSatisfy { text.contains($0) }
        }
        return found.isEmpty
            ? ["No action has these words."] : found.map { "\($0.number). \(line($0.action))" }
    }

    private static func line(_ action: AvailableAction) -> String {
        let arguments = action.argumentHelp.isEmpty ? "" : " \(action.argumentHelp)"
        let warning = action.isIrreversible ? " There is no way back." : ""
        return "\(action.template)\(arguments): \(action.help)\(warning)"
    }

    /// A line for each component with the verbs and numbers of its actions.
    private static func overview(_ numbered: [(number: Int, action: AvailableAction)]) -> [String] {
        var lines: [String] = []
        var target: ComponentRef?
        for (number, action) in numbered {
            if action.template.target != target || lines.isEmpty {
                target = action.template.target
                lines.append("\(target.map { "\($0)" } ?? "system"):")
            }
            lines[lines.count - 1] += " \(number) \(action.template.verb),"
        }
        return lines.map { $0.dropLast() + "." } + [
            "actions WORDS says what they do; do NUMBER does it."
        ]
    }
}
