/// A key of the keyboard.
package enum Key: Hashable, Sendable {
    case character(Character)
    /// A letter with Ctrl, in lower case.
    case control(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right
    case pageUp, pageDown, home, end
    /// F1 to F12.
    case function(Int)
}
