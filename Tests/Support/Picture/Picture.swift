import DrillContent
import DrillJournal
import DrillRuntime
import DrillTUI
import TerminalKit

/// Plays a drill by a clock of its own to the moment of decision, and prints what the console shows
/// as an SVG picture, the same at every time.
@main
enum Picture {
    private static let drill = "Drills/region-failover-warm-standby.yaml"
    private static let size = Size(width: 110, height: 32)
    private static let seed: UInt64 = 7
    /// 2026-11-21 01:30:00 UTC.
    private static let begin: Int64 = 1_795_224_600_000

    static func main() throws {
        let clock = ManualClock(wall: begin)
        let services = ConsoleServices(
            sessions: Sessions(MemoryEventStore(), clock: clock),
            library: DrillLibrary(files: DiskFiles(), roots: [""]),
            settings: ConsoleSettings(operator: "Rosa", seed: seed, speed: 1), clock: clock)
        let terminal = StagedTerminal(size: size, clock: clock)
        _ = ConsoleShell(services, terminal: terminal, entry: .session)
            .run(.drill(try LoadedDrill(path: drill)))
        guard let canvas = terminal.picture else {
            fatalError("the drill has not come to a decision:\n\(terminal.last?.text ?? "")")
        }
        print(ScreenPicture(canvas).svg, terminator: "")
    }
}
