import DrillRuntime
import TerminalKit

/// A terminal at which somebody sits who reads for a while and then does what the footer offers.
final class StagedTerminal: Terminal {
    /// Seconds between what is offered and what is done.
    private static let readingSeconds = 14
    /// A decision takes longer: until the first message has come.
    private static let decidingSeconds = 70
    private static let mostSeconds = 1200

    let size: Size
    let colorDepth = ColorDepth.trueColor
    let glyphs = Glyphs.unicode
    private let clock: ManualClock
    private(set) var last: Canvas?
    /// What was shown at the end of the play.
    private(set) var picture: Canvas?
    private var secondsRead = 0
    private var secondsPlayed = 0

    init(size: Size, clock: ManualClock) {
        self.size = size
        self.clock = clock
    }

    func draw(_ canvas: Canvas) {
        last = canvas
    }

    /// A key when something is offered and has been read, else a second that passes.
    func nextInput(timeoutMilliseconds: Int?) -> Input? {
        let text = last?.text ?? ""
        let isDecision = text.contains("Press the number of your choice")
        let footer = text.split(separator: "\n").last ?? ""
        let isOffered = footer.hasPrefix("Enter ")
        let patience = isDecision ? Self.decidingSeconds : Self.readingSeconds
        guard isOffered || isDecision, secondsRead >= patience else {
            return passSecond(isReading: isOffered || isDecision)
        }
        secondsRead = 0
        guard isDecision else { return .key(.enter) }
        picture = last
        return .terminate(signal: 1)
    }

    private func passSecond(isReading: Bool) -> Input? {
        secondsPlayed += 1
        guard secondsPlayed < Self.mostSeconds else { return .terminate(signal: 1) }
        secondsRead = isReading ? secondsRead + 1 : 0
        clock.advance(milliseconds: 1000)
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
