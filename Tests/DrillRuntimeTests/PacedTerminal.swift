import DrillRuntime
import TerminalKit

/// A terminal at which time passes only while the program waits for a key.
final class PacedTerminal: Terminal {
    let size = Size(width: 80, height: 24)
    let colorDepth = ColorDepth.none
    let glyphs = Glyphs.unicode
    private let clock: ManualClock
    /// The keys to come; `nil` lets the wait run out.
    private var script: [Key?]
    private(set) var screens: [String] = []
    /// For how long the program would have waited, in ms; `nil` is for ever.
    private(set) var waits: [Int?] = []

    init(_ clock: ManualClock, script: [Key?]) {
        self.clock = clock
        self.script = script
    }

    func draw(_ canvas: Canvas) { screens.append(canvas.text) }

    func nextInput(timeoutMilliseconds: Int?) -> Input? {
        waits.append(timeoutMilliseconds)
        guard !script.isEmpty else { return .terminate(signal: 1) }
        if let key = script.removeFirst() { return .key(key) }
        clock.advance(milliseconds: Int64(timeoutMilliseconds ?? 0))
        return nil
    }

    func repaint() {}
    func suspend() {}
    func bell() {}
    func copy(_ text: String) {}
    func setMouse(_ isOn: Bool) {}
    func close() {}
}
