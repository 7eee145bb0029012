import TerminalHarness

/// Random keys, sizes and bytes that a seed repeats (SplitMix64).
struct KeyChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// A key as somebody may press it: mostly those that do something, sometimes any.
    mutating func key() -> String {
        let special: [TerminalKey] = [
            .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .up, .down, .left,
            .right, .home, .end, .pageUp, .pageDown, .delete, .functionOne, .controlC, .controlL,
            .controlP, .controlU, .pasteBegin, .pasteEnd, .click, .wheelDown, .wheelUp, .focusIn,
            .focusOut,
        ]
        switch number(in: 0...9) {
        case 0...4: return special[number(in: 0...special.count - 1)].rawValue
        case 5...8: return String(Unicode.Scalar(UInt8(number(in: 0x20...0x7E))))
        default: return ["é", "東", "\u{301}", "🙂", "\u{1B}[99;99~"][number(in: 0...4)]
        }
    }

    /// Bytes that no keyboard sends: broken UTF-8, sequences cut short, controls, noise.
    ///
    /// Ctrl-Z is left out, as it stops the program, which is no answer to wait for.
    mutating func garbage() -> [UInt8] {
        switch number(in: 0...4) {
        case 0: return [0xC3]
        case 1: return [0xE2, 0x82]
        case 2:
            return Array(
                ["\u{1B}[", "\u{1B}O", "\u{1B}]11;rgb:", "\u{1B}[<0;5", "\u{1B}P"][
                    number(in: 0...4)
                ].utf8)
        case 3: return [0xFF, 0xFE, 0x00, 0x80]
        default:
            return (0..<number(in: 1...40)).map { _ in
                let byte = UInt8(truncatingIfNeeded: next())
                return byte == 0x1A ? 0x1B : byte
            }
        }
    }
}
