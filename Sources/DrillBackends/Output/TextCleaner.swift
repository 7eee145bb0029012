/// Makes text of bytes from anywhere: what a terminal would obey is left out.
///
/// Escape sequences, however long, and controls other than tab, newline, carriage return and
/// backspace disappear; bytes that are no UTF-8 become one replacement character a run. Sequences
/// and characters may come in pieces.
struct TextCleaner {
    private enum State {
        case text
        case escape
        /// After `ESC [`, until the final byte.
        case control
        /// In a string for the terminal, such as a window title, until its end.
        case string
        /// In such a string, after an ESC that may end it.
        case stringEscape
    }

    private var state = State.text
    /// The beginning of a character whose rest has not come yet.
    private var unfinished: [UInt8] = []
    private var replacedLast = false

    /// The text of the bytes that have come so far and were not given before.
    mutating func clean(_ bytes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { take(byte, into: &text) }
        return String(text)
    }

    /// What is left at the end of the bytes.
    mutating func finish() -> String {
        var text = String.UnicodeScalarView()
        if !unfinished.isEmpty { replace(into: &text) }
        return String(text)
    }

    private mutating func take(_ byte: UInt8, into text: inout String.UnicodeScalarView) {
        if unfinished.isEmpty, byte < 0x80 {
            take(Unicode.Scalar(byte), into: &text)
        } else if !unfinished.isEmpty, byte & 0xC0 != 0x80 {
            replace(into: &text)
            take(byte, into: &text)
        } else {
            unfinished.append(byte)
            decode(into: &text)
        }
    }

    /// Takes the unfinished character where its last byte has come, and gives up what is none.
    private mutating func decode(into text: inout String.UnicodeScalarView) {
        guard let length = Self.length(of: unfinished[0]) else { return replace(into: &text) }
        guard unfinished.count == length else { return }
        guard let character = String(validating: unfinished, as: UTF8.self),
            let scalar = character.unicodeScalars.first
        else { return replace(into: &text) }
        unfinished = []
        take(scalar, into: &text)
    }

    /// How many bytes a character has that begins with `byte`; `nil` where none does.
    private static func length(of byte: UInt8) -> Int? {
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    private mutating func replace(into text: inout String.UnicodeScalarView) {
        unfinished = []
        guard state == .text, !replacedLast else { return }
        text.append("\u{FFFD}")
        replacedLast = true
    }

    private mutating func take(
        _ scalar: Unicode.Scalar, into text: inout String.UnicodeScalarView
    ) {
        switch (state, scalar) {
        case (.text, "\u{1B}"), (.escape, "\u{1B}"), (.control, "\u{1B}"): state = .escape
        case (.string, "\u{1B}"), (.stringEscape, "\u{1B}"): state = .stringEscape
        case (.text, "\u{9B}"): state = .control
        case (.text, "\u{90}"), (.text, "\u{98}"), (.text, "\u{9D}"..."\u{9F}"): state = .string
        case (.text, _): show(scalar, into: &text)
        case (_, "\n"):
            // No sequence goes on beyond its line: else one could hide all that follows.
            state = .text
            show(scalar, into: &text)
        case (.escape, "["): state = .control
        case (.escape, "]"), (.escape, "P"), (.escape, "X"), (.escape, "^"), (.escape, "_"):
            state = .string
        case (.escape, " "..."/"): break
        case (.escape, _): state = .text
        case (.control, "@"..."~"): state = .text
        case (.control, " "..."?"): break
        case (.control, _):
            state = .text
            take(scalar, into: &text)
        case (.string, "\u{07}"), (.string, "\u{9C}"), (.stringEscape, "\\"): state = .text
        case (.string, _): break
        case (.stringEscape, _): state = .string
        }
    }

    private mutating func show(
        _ scalar: Unicode.Scalar, into text: inout String.UnicodeScalarView
    ) {
        let isControl = scalar.properties.generalCategory == .control
        guard !isControl || "\t\n\r\u{08}".unicodeScalars.contains(scalar) else { return }
        text.append(scalar)
        replacedLast = false
    }
}
