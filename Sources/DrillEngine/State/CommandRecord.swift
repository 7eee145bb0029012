package import DrillModel

/// A command that was run on a live system.
package struct CommandRecord: Hashable, Sendable {
    package let id: CommandID
    package let start: CommandStart
    package let began: DrillTime
    package var ended: DrillTime?
    /// What it has printed, as far as it is kept.
    package var output = ""
    /// `nil` while it runs.
    package var result: CommandResult?

    package init(id: CommandID, start: CommandStart, began: DrillTime) {
        self.id = id
        self.start = start
        self.began = began
    }
}
