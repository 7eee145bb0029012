/// A terminal in memory: plays inputs from a script and keeps what was drawn.
package final class FakeTerminal: Terminal {
    package private(set) var size: Size
    package let colorDepth: ColorDepth
    package let glyphs: Glyphs
    /// What was asked of the terminal, other than drawing and reading.
    package enum Effect: Hashable, Sendable {
        case repaint, suspend, bell, close
        case copy(String)
        case notify(String)
        case mouse(Bool)
    }

    package private(set) var frames: [Canvas] = []
    package private(set) var effects: [Effect] = []
    private var script: [Input?]

    /// A terminal that plays `script`, in which `nil` lets a timeout run out.
    package init(
        size: Size,
        script: [Input?] = [],
        colorDepth: ColorDepth = .none,
        glyphs: Glyphs = .unicode
    ) {
        self.size = size
        self.script = script
        self.colorDepth = colorDepth
        self.glyphs = glyphs
    }

    package func draw(_ canvas: Canvas) {
        frames.append(canvas)
    }

    /// The next input of the script; at its end, somebody asks the program to end.
    package func nextInput(timeoutMilliseconds: Int?) -> Input? {
        guard !script.isEmpty else { return .terminate(signal: 1) }
        let input = script.removeFirst()
        if case .resized(let newSize)? = input { size = newSize }
        return input
    }

    package func repaint() { effects.append(.repaint) }
    package func suspend() { effects.append(.suspend) }
    package func bell() { effects.append(.bell) }
    package func notify(_ text: String) { effects.append(.notify(text)) }
    package func copy(_ text: String) { effects.append(.copy(text)) }
    package func setMouse(_ isOn: Bool) { effects.append(.mouse(isOn)) }
    package func close() { effects.append(.close) }
}
