import CVTerm
import Foundation

/// A real program at an emulated terminal.
///
/// Waits settle on a condition of the screen, never on time passing; a time limit only turns a wait
/// that would last for ever into a failure that shows the screen.
@safe
package final class EmulatedTerminal {
    private let emulator: OpaquePointer

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - executable: its path.
    ///   - arguments: without the name of the program.
    ///   - environment: all of it; nothing is inherited.
    ///   - folder: its working directory.
    ///   - columns: the width of the terminal.
    ///   - rows: the height of the terminal.
    /// - Throws: ``HarnessFailure`` when it cannot be started.
    package init(
        _ executable: String,
        _ arguments: [String] = [],
        environment: [String: String] = EmulatedTerminal.environment(),
        folder: String? = nil,
        columns: Int = 80,
        rows: Int = 24
    ) throws {
        let variables = environment.map { "\($0.key)=\($0.value)" }
        let started = unsafe Self.withStrings([executable] + arguments) { argv in
            unsafe Self.withStrings(variables) { envp in
                unsafe emulator_start(
                    executable, argv, envp, folder, Int32(columns), Int32(rows))
            }
        }
        guard let started = unsafe started else {
            throw HarnessFailure(description: "cannot start \(executable)")
        }
        unsafe emulator = started
    }

    deinit {
        unsafe emulator_free(emulator)
    }

    /// The environment of a colour terminal in a UTF-8 locale, with changes.
    package static func environment(_ changes: [String: String?] = [:]) -> [String: String] {
        var variables = [
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
            "HOME": NSTemporaryDirectory(),
        ]
        for (name, value) in changes { variables[name] = value }
        return variables
    }

    /// The folder of the products of this build, where executables stand beside the tests.
    package static var products: String {
        URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent().path
    }

    private static func withStrings<Result>(
        _ strings: [String],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers: [UnsafeMutablePointer<CChar>?] = unsafe strings.map { unsafe strdup($0) }
        unsafe pointers.append(nil)
        defer { unsafe pointers.forEach { unsafe free($0) } }
        return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("no strings") }
            return unsafe body(start)
        }
    }

    /// Types text, or sends the bytes of keys.
    package func send(_ text: String) {
        send(bytes: Array(text.utf8))
    }

    /// Sends bytes that need not be text.
    package func send(bytes: [UInt8]) {
        let bytes = bytes.map { CChar(bitPattern: $0) }
        _ = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe buffer.baseAddress.map { start in
                unsafe emulator_send(emulator, start, Int32(buffer.count))
            }
        }
    }

    package func press(_ key: TerminalKey) {
        send(key.rawValue)
    }

    package func resize(columns: Int, rows: Int) {
        unsafe emulator_resize(emulator, Int32(columns), Int32(rows))
    }

    /// How many threads the program has.
    package var threadCount: Int {
        let process = unsafe emulator_process(emulator)
        let threads = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")
        return threads?.count ?? 0
    }

    package func kill(_ signal: Int32) {
        unsafe emulator_kill(emulator, signal)
    }

    /// Closes the terminal window under the program.
    package func hangUp() {
        unsafe emulator_hang_up(emulator)
    }

    /// Whether the terminal edits lines, echoes and sends signals, as a shell leaves it.
    package var editsLines: Bool { unsafe emulator_edits_lines(emulator) }

    /// How many bytes the program has written.
    package var bytesWritten: Int { Int(unsafe emulator_bytes_written(emulator)) }

    /// Every byte that the program has written.
    package var transcript: [UInt8] {
        guard let start = unsafe emulator_transcript(emulator) else { return [] }
        return unsafe UnsafeBufferPointer(start: start, count: bytesWritten).map {
            UInt8(bitPattern: $0)
        }
    }

    /// How the program ended; `nil` while it runs.
    package var exitStatus: ProgramEnd? {
        let status = unsafe emulator_status(emulator)
        return status == -1 ? nil : ProgramEnd(waitStatus: status)
    }

    /// Waits until the screen is as wanted, and returns it.
    ///
    /// - Throws: ``HarnessFailure`` with the screen when that does not come about in time, or when
    ///   the program has ended without it.
    @discardableResult
    package func waitUntil(
        _ what: String, seconds: Double = 60, _ isSo: (EmulatedScreen) -> Bool
    ) throws -> EmulatedScreen {
        let limit = ContinuousClock.now + .seconds(seconds)
        while true {
            // A terminal shows a frame when it is whole.
            if unsafe !emulator_is_within_frame(emulator) {
                let screen = screen
                if isSo(screen) { return screen }
            }
            if exitStatus != nil { throw failure("the program ended before \(what)") }
            guard ContinuousClock.now < limit else { throw failure("no \(what) in \(seconds) s") }
            unsafe emulator_wait(emulator, Int32(remaining(limit)))
        }
    }

    /// Waits until the screen shows some words.
    @discardableResult
    package func waitFor(_ words: String, seconds: Double = 60) throws -> EmulatedScreen {
        try waitUntil("“\(words)”", seconds: seconds) { $0.contains(words) }
    }

    /// Waits until the program has ended.
    @discardableResult
    package func waitForExit(seconds: Double = 60) throws -> ProgramEnd {
        let limit = ContinuousClock.now + .seconds(seconds)
        while true {
            if let exitStatus { return exitStatus }
            guard ContinuousClock.now < limit else { throw failure("no end in \(seconds) s") }
            unsafe emulator_wait(emulator, Int32(remaining(limit)))
        }
    }

    /// Waits until the program has been stopped, as by Ctrl-Z.
    package func waitForStop(seconds: Double = 60) throws {
        let limit = ContinuousClock.now + .seconds(seconds)
        while !isStopped {
            guard ContinuousClock.now < limit, exitStatus == nil else {
                throw failure("no stop in \(seconds) s")
            }
            unsafe emulator_wait(emulator, Int32(remaining(limit)))
        }
    }

    /// Whether the program has been stopped, as by Ctrl-Z.
    package var isStopped: Bool { unsafe emulator_is_stopped(emulator) }

    /// Continues a program that has been stopped, as `fg` does.
    package func continueProgram() {
        unsafe emulator_continue(emulator)
    }

    private func remaining(_ limit: ContinuousClock.Instant) -> Int {
        let left = limit - ContinuousClock.now
        return max(1, Int(left / .milliseconds(1)))
    }

    private func failure(_ what: String) -> HarnessFailure {
        let end = exitStatus.map { "\nended with \($0)" } ?? ""
        return HarnessFailure(description: "\(what)\(end)\n\(screen.text)")
    }

    /// What the terminal shows now.
    package var screen: EmulatedScreen {
        let columns = unsafe emulator_columns(emulator)
        return EmulatedScreen(
            cells: (0..<(unsafe emulator_rows(emulator))).map { row in
                (0..<columns).map { cell(column: $0, row: row) }
            },
            cursorColumn: Int(unsafe emulator_cursor_column(emulator)),
            cursorRow: Int(unsafe emulator_cursor_row(emulator)),
            isCursorVisible: unsafe emulator_cursor_is_visible(emulator),
            isAlternate: unsafe emulator_shows_alternate(emulator))
    }

    private func cell(column: Int32, row: Int32) -> EmulatedScreen.Cell {
        let cell = unsafe emulator_cell_at(emulator, column, row)
        let scalars = [
            cell.scalars.0, cell.scalars.1, cell.scalars.2, cell.scalars.3, cell.scalars.4,
            cell.scalars.5,
        ].prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)
        let text = String(String.UnicodeScalarView(scalars))
        return EmulatedScreen.Cell(
            text: cell.columns == 0 ? "" : text.isEmpty ? " " : text,
            isBold: cell.bold, isUnderlined: cell.underline, isReversed: cell.reverse,
            foreground: cell.foreground < 0 ? nil : Int(cell.foreground),
            background: cell.background < 0 ? nil : Int(cell.background))
    }
}
