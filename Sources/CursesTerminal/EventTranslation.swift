import CNcurses
import TerminalKit

extension terminal_event_kind {
    /// The value as an event carries it.
    var kind: Int32 { Int32(bitPattern: rawValue) }
}

extension terminal_key {
    /// The value as an event carries it.
    var value: Int32 { Int32(bitPattern: rawValue) }
}

/// Turns what the C side reports into inputs.
enum EventTranslation {
    /// SIGHUP, which is what a closed terminal means.
    private static let hangup: Int32 = 1

    static func input(_ event: terminal_event) -> Input? {
        let point = Point(x: Int(event.x), y: Int(event.y))
        return switch event.kind {
        case TERMINAL_TEXT.kind: key(scalar: UInt32(bitPattern: event.value)).map(Input.key)
        case TERMINAL_KEY.kind where event.value == TERMINAL_KEY_FOCUS_IN.value: .focus(true)
        case TERMINAL_KEY.kind where event.value == TERMINAL_KEY_FOCUS_OUT.value: .focus(false)
        case TERMINAL_KEY.kind: keys[event.value].map(Input.key)
        case TERMINAL_FUNCTION.kind: .key(.function(Int(event.value)))
        case TERMINAL_CLICK.kind: .click(point)
        case TERMINAL_WHEEL.kind: .wheel(point, steps: Int(event.value))
        case TERMINAL_WOKEN.kind: .woken
        case TERMINAL_HANGUP.kind: .terminate(signal: hangup)
        default: nil
        }
    }

    private static func key(scalar value: UInt32) -> Key? {
        switch value {
        case 0x0A, 0x0D: return .enter
        case 0x09: return .tab
        case 0x1B: return .escape
        case 0x08, 0x7F: return .backspace
        case 0: return .control(" ")
        case 0x01...0x1A:
            return Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
        case 0x1C...0x1F:
            return Unicode.Scalar(value + 0x40).map { .control(Character($0)) }
        default:
            return Unicode.Scalar(value).map { .character(Character($0)) }
        }
    }

    private static let keys: [Int32: Key] = [
        TERMINAL_KEY_UP.value: .up,
        TERMINAL_KEY_DOWN.value: .down,
        TERMINAL_KEY_LEFT.value: .left,
        TERMINAL_KEY_RIGHT.value: .right,
        TERMINAL_KEY_HOME.value: .home,
        TERMINAL_KEY_END.value: .end,
        TERMINAL_KEY_PAGE_UP.value: .pageUp,
        TERMINAL_KEY_PAGE_DOWN.value: .pageDown,
        TERMINAL_KEY_INSERT.value: .insert,
        TERMINAL_KEY_DELETE.value: .delete,
        TERMINAL_KEY_BACKSPACE.value: .backspace,
        TERMINAL_KEY_ENTER.value: .enter,
        TERMINAL_KEY_BACK_TAB.value: .backTab,
    ]
}
