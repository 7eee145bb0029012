import CNcurses

/// Collects what arrives between the two marks of a bracketed paste.
struct PasteBuffer {
    /// A paste whose end mark does not come within this time is taken as it is.
    static let patienceMilliseconds = 500
    /// What comes beyond this many characters is dropped: nobody pastes a book into a drill.
    private static let longest = 100_000

    private(set) var isOpen = false
    private var text = ""

    mutating func open() {
        isOpen = true
        text = ""
    }

    /// Takes one event; returns the text when the paste is over.
    mutating func take(_ event: terminal_event) -> String? {
        switch event.kind {
        case TERMINAL_TEXT.kind:
            if text.unicodeScalars.count < Self.longest,
                let scalar = Unicode.Scalar(UInt32(bitPattern: event.value))
            {
                text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
            }
            return nil
        case TERMINAL_KEY.kind where event.value != TERMINAL_KEY_PASTE_END.value:
            return nil
        default:
            isOpen = false
            return text
        }
    }

    /// Whether an event says nothing but that the paste is over.
    static func isEnd(_ event: terminal_event) -> Bool {
        event.kind == TERMINAL_NOTHING.kind || event.kind == TERMINAL_KEY.kind
    }
}
