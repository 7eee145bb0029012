import CNcurses

/// Why the console cannot be shown here.
package enum CursesUnavailable: Error, Hashable, CustomStringConvertible {
    case notATerminal
    case unknownType
    case outOfFiles

    init?(openResult: Int32) {
        switch UInt32(bitPattern: openResult) {
        case TERMINAL_NOT_A_TERMINAL.rawValue: self = .notATerminal
        case TERMINAL_UNKNOWN_TYPE.rawValue: self = .unknownType
        case TERMINAL_OUT_OF_FILES.rawValue: self = .outOfFiles
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .notATerminal:
            """
            The console needs a terminal, and standard input or output is not one. \
            Use --plain for the line-by-line console, or --headless for a scripted operator.
            """
        case .unknownType:
            """
            The console cannot draw on this terminal: TERM is missing, unknown or “dumb”. \
            Use --plain for the line-by-line console, or set TERM (xterm-256color suits most).
            """
        case .outOfFiles:
            """
            The console could not open a pipe for its signals: too many files are open. \
            Close some programs, or raise the limit with `ulimit -n`.
            """
        }
    }
}
