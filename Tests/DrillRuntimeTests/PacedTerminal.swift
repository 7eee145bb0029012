import DrillRuntime
import TerminalKit

/// A terminal at which time passes only while the program waits for a key.
final class PacedTerminal: Terminal {
    let size = Size(width: 80, height: 24)
    let colorDepth = ColorDepth.none
    let glyphs = Glyphs.unicode
    /// What the program meets when it waits for a key.
    enum Turn {
        case key(Key)
        /// Nobody presses anything for as long as it waits.
        case patience
        /// The machine sleeps for so many milliseconds.
        case sleep(Int64)
    }

    private let clock: ManualClock
    private var script: [Turn]
    private(set) var screens: [String] = []
    /// For how long the program would have waited, in ms; `nil` is for ever.
    private(set) var waits: [Int?] = []

    init(_ clock: ManualClock, script: [Turn]) {
        self.clock = clock
        self.script = script
    }

    func draw(_ canvas: Canvas) { screens.append(canvas.text) }

    func nextInput(timeoutMilliseconds: Int?) -> Input? {
        waits.append(timeoutMilliseconds)
        guard !script.isEmpty else { return .terminate(signal: 1) }
        switch script.removeFirst() {
        case .key(let key): return .key(key)
        case .patience: clock.advance(milliseconds: Int64(timeoutMilliseconds ?? 0))
        case .sleep(let length): clock.advance(milliseconds: length)
        }
        return nil
    }

    func repaint() {}
    func suspend() {}
    func bell() {}
    func notify(_ text: String) {}
    func copy(_ text: String) {}
    func setMouse(_ isOn: Bool) {}
    func close() {}
}
