package import DrillModel

extension RunbookStep {
    /// What a search looks at: the title, the prose and the commands.
    package var searchText: String {
        ([title, prose] + commands.map(\.text)).joined(separator: " ")
    }
}
