/// A fenced block of a runbook that a shell could run.
///
/// Loading it runs nothing.
package struct CommandBlock: Hashable, Codable, Sendable {
    /// The language as written on the fence, such as `bash`.
    package var language: String
    /// The text between the fences, unchanged.
    package var text: String
    /// The attributes of the fence as Runme writes them, such as `name` and `cwd`.
    package var attributes: [String: String]
    package var position: SourcePosition

    package init(
        language: String,
        text: String,
        attributes: [String: String] = [:],
        position: SourcePosition
    ) {
        self.language = language
        self.text = text
        self.attributes = attributes
        self.position = position
    }
}
