package import DrillModel

/// A step as a runbook has it now.
package struct WrittenStep: Hashable, Sendable {
    package var id: String
    package var title: String
    package var content: StepContent

    package init(_ step: RunbookStep) {
        id = step.id
        title = step.title
        content = StepContent(step)
    }
}

/// A row of three values without names: the library reads some hundred before it shows its first
/// screen, and names take four times as long.
extension WrittenStep: Codable {
    package init(from decoder: any Decoder) throws {
        var row = try decoder.unkeyedContainer()
        id = try row.decode(String.self)
        title = try row.decode(String.self)
        content = try row.decode(StepContent.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var row = encoder.unkeyedContainer()
        try row.encode(id)
        try row.encode(title)
        try row.encode(content)
    }
}
