import DrillTUI
import TerminalKit

/// A key at each screen: taken in, drawn, and held against what was shown before.
enum ConsoleBench {
    private static let sizes = [
        Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 50),
    ]
    private static let framesInRound = 40
    /// A key may take 1 ms from press to paint at 120x40, of which ncurses and the terminal need half.
    private static let mostMicroseconds = 500.0
    private static let floor = "floor: every row written as one text"

    /// The screens at every size, beside the least that a frame can take.
    static func contests() throws -> [Contest] {
        let stage = try ConsoleStage()
        let screens = [
            ("library", stage.library), ("console", try stage.console()),
            ("report", try stage.report()),
        ]
        return sizes.map { size in
            Contest(
                title: "A key at the console, \(size.width)x\(size.height)", unit: "µs a frame",
                contestants: [.init(floor) { microseconds { plainFrame(number: $0, size: size) } }]
                    + screens.map { name, model in .init(name) { measure(model, size: size) } },
                targets: size.width > 120
                    ? [] : screens.map { .atMost($0.0, mostMicroseconds) })
        }
    }

    private static let look = Look(
        theme: .standard(.dark, depth: .palette256), glyphs: .unicode)

    /// Ten rows down, ten rows up, as the frames of one round.
    private static func measure(_ model: AppModel, size: Size) -> Double {
        var model = model
        _ = update(&model, .input(.resized(size)))
        var shown = view(model, size: size, look: look)
        return microseconds { number in
            _ = update(&model, .input(.key(number / 10 % 2 == 0 ? .down : .up)))
            let canvas = view(model, size: size, look: look)
            let changes = canvas.changes(since: shown)
            precondition(!changes.isEmpty, "a key of the console bench changes nothing")
            shown = canvas
        }
    }

    private static func plainFrame(number: Int, size: Size) {
        var canvas = Canvas(size: size, look: look)
        let text = String(repeating: "\(number % 10)", count: size.width)
        for y in 0..<size.height { canvas.write(text, x: 0, y: y) }
    }

    /// Microseconds of a processor for a frame.
    private static func microseconds(_ frame: (Int) -> Void) -> Double {
        let seconds = Stopwatch.processorSeconds {
            for number in 0..<framesInRound { frame(number) }
        }
        return seconds / Double(framesInRound) * 1e6
    }
}
