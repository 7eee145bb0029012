/// What reaches the program from outside.
package enum Input: Hashable, Sendable {
    case key(Key)
    /// Text that was pasted, as it was, line ends included.
    case paste(String)
    case click(Point)
    /// The wheel turned by some steps at a place, down when positive.
    case wheel(Point, steps: Int)
    /// The terminal's window has got the keyboard, or has lost it.
    case focus(Bool)
    /// The terminal has another size now.
    case resized(Size)
    /// The program was stopped and goes on; time has passed, and the size may be another.
    case resumed(Size)
    /// Somebody wants the program to end: the number of the signal.
    case terminate(signal: Int32)
    /// Another thread woke the terminal because it has something to say.
    case woken
}
