package import DrillModel

/// A step as a runbook has it now.
package struct WrittenStep: Hashable, Codable, Sendable {
    package var id: String
    package var title: String
    package var content: StepContent

    package init(_ step: RunbookStep) {
        id = step.id
        title = step.title
        content = StepContent(step)
    }
}
