import DrillModel

extension Runbook {
    /// Every text that the runbook holds, one after another in document order.
    var wholeText: String {
        var texts = [title]
        for section in sections {
            texts += [section.title, section.prose] + section.commands.map(\.text)
            for step in section.steps {
                texts += [step.title, step.prose] + step.commands.map(\.text)
            }
        }
        return texts.joined(separator: "\n")
    }

    var steps: [RunbookStep] { sections.flatMap(\.steps) }
}
