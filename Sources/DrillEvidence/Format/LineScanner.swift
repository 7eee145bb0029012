/// Reads a line whose parts stand in fixed places.
struct LineScanner {
    private var rest: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) {
        rest = line
    }

    /// What has not been read.
    var remainder: ArraySlice<UInt8> { rest }

    /// Goes on after a text; `nil` where something else stands there.
    mutating func skip(_ text: StaticString) -> Void? {
        text.withUTF8Buffer { expected in
            guard unsafe rest.starts(with: expected) else { return nil }
            rest.removeFirst(expected.count)
            return ()
        }
    }

    /// A whole number as JSON writes it, without sign for zero and without leading zeros.
    mutating func integer() -> Int64? {
        let text = rest.prefix { (0x30...0x39).contains($0) || $0 == 0x2D }
        let written = String(decoding: text, as: UTF8.self)
        guard let number = Int64(written), String(number) == written else { return nil }
        rest.removeFirst(text.count)
        return number
    }

    /// So many bytes in lower-case hexadecimal digits.
    mutating func hexadecimal(_ count: Int) -> [UInt8]? {
        guard rest.count >= 2 * count else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for _ in 0..<count {
            guard let high = Self.digit(rest.removeFirst()),
                let low = Self.digit(rest.removeFirst())
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ character: UInt8) -> UInt8? {
        switch character {
        case 0x30...0x39: character - 0x30
        case 0x61...0x66: character - 0x61 + 10
        default: nil
        }
    }
}
