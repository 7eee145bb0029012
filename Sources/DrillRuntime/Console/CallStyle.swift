/// How somebody is called to the console who looks elsewhere when a message comes.
package enum CallStyle: String, Sendable, CaseIterable {
    /// The terminal's bell.
    case bell
    /// A message of the desktop, where the terminal can show one (OSC 9).
    case notification
    case off
}
