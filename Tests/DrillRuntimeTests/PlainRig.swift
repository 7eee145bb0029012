import DrillEngine
import DrillJournal
import DrillModel
import DrillRuntime
import Synchronization

/// A plain session with lines that were typed beforehand and a clock that goes on by hand.
///
/// The clock goes on by a tenth of a second with each line; the line `wait 5` is not typed and lets
/// five seconds pass.
struct PlainRig {
    private struct Script: LineSource {
        var lines: [String]
        let clock: ManualClock
        let showsWhatIsTyped = false

        mutating func nextLine(timeout milliseconds: Int) -> LineInput {
            guard let line = lines.first else { return .end }
            lines.removeFirst()
            let words = line.split(separator: " ")
            if words.count == 2, words[0] == "wait", let seconds = Int(words[1]) {
                if seconds > 1 { lines.insert("wait \(seconds - 1)", at: 0) }
                clock.advance(milliseconds: 1000)
                return .timeout
            }
            clock.advance(milliseconds: 100)
            return .line(line)
        }
    }

    private final class Paper: Sendable {
        private let contents = Mutex("")

        func write(_ text: String) { contents.withLock { $0 += text } }

        var text: String { contents.withLock { $0 } }
    }

    let sessions: Sessions
    let id: String
    private let clock = ManualClock(wall: 1_795_224_600_000)
    private let paper = Paper()
    private let speed: Double
    private var driver: SessionDriver?

    init(_ drill: Drill, speed: Double) throws {
        sessions = Sessions(MemoryEventStore(), clock: clock)
        self.speed = speed
        let driver = try sessions.start(drill, operator: "Rosa", seed: 3)
        id = driver.id
        self.driver = driver
    }

    /// What has been written, with the session's id left out.
    var text: String { paper.text }

    /// The session as the journal has it.
    var state: DrillState {
        get throws { try sessions.read(id).state }
    }

    /// Types lines into the session that was begun.
    mutating func run(_ lines: [String]) throws -> Outcome {
        guard let driver else { return try reopen(lines) }
        self.driver = nil
        return try type(lines, into: driver)
    }

    /// Opens the ended session again and types lines into it.
    func reopen(_ lines: [String]) throws -> Outcome {
        try type(lines, into: sessions.reopen(id, by: "Ines"))
    }

    private func type(_ lines: [String], into driver: SessionDriver) throws -> Outcome {
        let exercise = DrillExercise(driver, clock: clock, speed: speed)
        var console = PlainConsole(
            exercise, in: sessions, input: Script(lines: lines, clock: clock),
            paper: PlainPaper(write: paper.write))
        return try console.run()
    }
}
