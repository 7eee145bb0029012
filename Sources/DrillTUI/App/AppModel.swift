package import TerminalKit

/// Everything that is on the screen.
package struct AppModel: Hashable, Sendable {
    /// How the program was begun, which decides where leaving a session leads.
    package enum Entry: Hashable, Sendable {
        /// `muster`: back to the library.
        case library
        /// `muster run` and `muster resume`: out of the program.
        case session
    }

    package let entry: Entry
    /// The size of the terminal as it was told last; scrolling ends by it.
    package var size: Size
    package var screen = Screen.library
    package var library = LibraryModel()
    /// The session that runs or has just ended.
    package var session: SessionModel?
    package var console = ConsoleModel()
    package var rollback = RollbackModel()
    package var debrief = DebriefModel()
    package var facilitator = FacilitatorModel()
    /// What is looked for on the screen.
    package var search: SearchModel?
    /// Whether the terminal's window has the keyboard; `nil` while it has not said so.
    package var hasFocus: Bool?
    /// Whether the mouse is Muster's; otherwise it selects text, as the terminal does it.
    package var isMouseOn = true
    /// What is asked on top of the screen; it has the keys.
    package var overlay: Overlay?
    /// Cleared by the next key.
    package var toast: Toast?
    /// A drill, a session or a report was asked for and has not come yet: what, in words.
    package var waitingFor: String?
    /// The recording that is watched.
    package var replay: ReplayModel?
    /// The sessions of a drill that are looked through, also while one of them is read or watched.
    package var history: HistoryModel?

    package init(entry: Entry, size: Size = Size(width: 80, height: 24)) {
        self.entry = entry
        self.size = size
    }
}
