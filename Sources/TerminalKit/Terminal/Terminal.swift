/// A screen with a keyboard.
package protocol Terminal: AnyObject {
    var size: Size { get }
    /// How many colours it shows, `NO_COLOR` taken into account.
    var colorDepth: ColorDepth { get }
    /// The characters that its locale allows.
    var glyphs: Glyphs { get }

    /// Shows the canvas.
    func draw(_ canvas: Canvas)
    /// Draws everything anew, for a screen that somebody else has written on.
    func repaint()
    /// Waits for the next input; `nil` when the time runs out, no timeout waits for ever.
    func nextInput(timeoutMilliseconds: Int?) -> Input?
    /// Gives the terminal back and stops the process until the shell continues it.
    func suspend()
    func bell()
    /// Asks the terminal to show a message outside of its window.
    func notify(_ text: String)
    /// Asks the terminal to put text on the clipboard.
    func copy(_ text: String)
    /// Turns reports of the mouse on or off; off leaves text selection to the terminal.
    func setMouse(_ isOn: Bool)
    /// Gives the terminal back as it was found.
    func close()
}
