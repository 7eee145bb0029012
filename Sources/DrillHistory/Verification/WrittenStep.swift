package import DrillModel

/// A step as a runbook has it now.
package struct WrittenStep: Hashable, Sendable {
    package var id: String
    package var title: String
    package var content: StepContent

    package init(id: String, title: String, content: StepContent) {
        (self.id, self.title, self.content) = (id, title, content)
    }

    package init(_ step: RunbookStep) {
        id = step.id
        title = step.title
        content = StepContent(step)
    }
}
