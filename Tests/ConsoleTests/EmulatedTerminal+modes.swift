import TerminalHarness

extension EmulatedTerminal {
    /// The modes of a terminal that a program may leave on, by their numbers (DEC private modes).
    private static let modes = [1, 1000, 1002, 1003, 1004, 1006, 1049, 2004, 2026]

    /// Everything that the program has written, as text.
    var said: String { String(decoding: transcript, as: UTF8.self) }

    /// Those modes that the program turned on and not off again.
    var modesLeftOn: [Int] {
        let said = said
        return Self.modes.filter { mode in
            let parts = said.split(separator: "\u{1B}[?", omittingEmptySubsequences: true)
            let last = parts.last { part in
                part.prefix { $0.isNumber || $0 == ";" }.split(separator: ";").contains("\(mode)")
            }
            return last?.drop { $0.isNumber || $0 == ";" }.first == "h"
        }
    }
}
