#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

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
        unsafe skip(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Goes on after bytes, if they stand there.
    mutating func skip(_ expected: [UInt8]) -> Bool {
        unsafe expected.withUnsafeBytes { unsafe skip($0) }
    }

    private mutating func skip(_ expected: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count - place >= expected.count else { return false }
        let isThere = unsafe bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let text = expected.baseAddress
            else { return true }
            return unsafe memcmp(start + place, text, expected.count) == 0
        }
        if isThere { place += expected.count }
        return isThere
    }

    /// Goes on after a byte, if it stands there.
    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard place < bytes.count, bytes[place] == UInt8(ascii: byte) else { return false }
        place += 1
        return true
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
        var decimal = ExactDecimal()
        if take("-") { decimal.isNegative = true }
        let hasLeadingZero = place < bytes.count && bytes[place] == 0x30
        let whole = digits(of: &decimal)
        guard whole == 1 || whole > 1 && !hasLeadingZero else { return nil }
        if take(".") {
            let fraction = digits(of: &decimal)
            guard fraction > 0 else { return nil }
            decimal.exponent = -fraction
        }
        if take("e") || take("E") {
            guard let exponent = exponent() else { return nil }
            decimal.exponent += exponent
        }
        if let number = decimal.value { return number }
        let number = Double(String(decoding: bytes[start..<place], as: UTF8.self))
        return number.flatMap { $0.isFinite ? $0 : nil }
    }

    /// Goes on after what stands behind the `e` of a number.
    private mutating func exponent() -> Int? {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        let start = place
        var value = 0
        while place < bytes.count, case let digit = bytes[place] &- 0x30, digit < 10 {
            // No double has an exponent of more digits than these.
            if value < 10_000 { value = value * 10 + Int(digit) }
            place += 1
        }
        guard place > start else { return nil }
        return isNegative ? -value : value
    }

    /// Goes on after digits, and says how many there were.
    private mutating func digits(of decimal: inout ExactDecimal) -> Int {
        let start = place
        while place < bytes.count, case let digit = bytes[place] &- 0x30, digit < 10 {
            decimal.append(digit)
            place += 1
        }
        return place - start
    }

    /// What stands before the next such byte, which is where the scanner is then.
    mutating func text(before end: UInt8) -> ArraySlice<UInt8>? {
        guard let next = bytes[place...].firstIndex(of: end) else { return nil }
        defer { place = next }
        return bytes[place..<next]
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
