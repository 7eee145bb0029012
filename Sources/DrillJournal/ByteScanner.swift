/// Reads canonical JSON of a form that is known beforehand.
struct ByteScanner {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { place == bytes.count }

    /// Goes on after a text, if it stands there.
    mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count - place >= count else { return false }
        let isThere = text.withUTF8Buffer { expected in
            for index in 0..<count where unsafe expected[index] != bytes[place + index] {
                return false
            }
            return true
        }
        if isThere { place += count }
        return isThere
    }

    mutating func integer() -> Int64? {
        let start = place
        var value: Int64 = 0
        let isNegative = place < bytes.count && bytes[place] == 0x2D
        if isNegative { place += 1 }
        let first = place
        // Eighteen digits fit; what is longer is left to the general decoder.
        while place < bytes.count, place - first < 18, (0x30...0x39).contains(bytes[place]) {
            value = value * 10 + Int64(bytes[place] - 0x30)
            place += 1
        }
        guard place > first else {
            place = start
            return nil
        }
        return isNegative ? -value : value
    }

    /// A number as JSON has them; `nil` for what a double cannot hold, too.
    mutating func number() -> Double? {
        let start = place
        _ = skip("-")
        let hasLeadingZero = place < bytes.count && bytes[place] == 0x30
        let whole = digits()
        guard whole == 1 || whole > 1 && !hasLeadingZero else { return nil }
        if skip("."), digits() == 0 { return nil }
        if skip("e") || skip("E") {
            _ = skip("+") || skip("-")
            guard digits() > 0 else { return nil }
        }
        let number = Double(String(decoding: bytes[start..<place], as: UTF8.self))
        return number.flatMap { $0.isFinite ? $0 : nil }
    }

    /// Goes on after digits, and says how many there were.
    private mutating func digits() -> Int {
        let start = place
        while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
        return place - start
    }

    /// A string without escapes; `nil` for any other.
    mutating func string() -> ArraySlice<UInt8>? {
        guard place < bytes.count, bytes[place] == 0x22 else { return nil }
        let start = place + 1
        var end = start
        while end < bytes.count, bytes[end] != 0x22 {
            guard bytes[end] != 0x5C else { return nil }
            end += 1
        }
        guard end < bytes.count else { return nil }
        place = end + 1
        return bytes[start..<end]
    }
}
