/// What the operator looks at in the console.
package struct ConsoleModel: Hashable, Sendable {
    /// The panes between which Tab goes.
    package enum Pane: Int, Hashable, Sendable, CaseIterable {
        case steps, detail, log
    }

    /// The step that is selected in the list; `nil` follows the next thing to do.
    package var selectedStep: String?
    /// Whether the selected step has been opened, so that it is shown in the place of the next one.
    package var isOpened = false
    package var focus = Pane.steps
    /// How many lines of the step's text are above the top.
    package var detailScroll = 0
    /// How many entries of the log are below the bottom.
    package var logScroll = 0
    /// The injects that the operator has seen in full or put away.
    package var readInjects: Set<String> = []
    /// What was typed and not sent, by what it was for.
    package var drafts: [TextPrompt.Purpose: String] = [:]
    /// What was sent by the last key.
    var sent: TextPrompt?

    package init() {}
}
