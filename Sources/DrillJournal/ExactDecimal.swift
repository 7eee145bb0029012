/// A number by its digits: `significand` × 10^`exponent`.
struct ExactDecimal {
    var isNegative = false
    var exponent = 0
    private var significand: UInt64 = 0
    /// The digits from the first one that is not zero.
    private var digits = 0

    /// Adds a digit at the end; one above nine is none.
    mutating func append(_ digit: UInt8) {
        significand = significand &* 10 &+ UInt64(digit)
        if significand > 0 { digits += 1 }
    }

    /// The double next to the number; `nil` where 64 bits do not hold the digits or the divisor.
    ///
    /// The number is the quotient of the digits and a power of five, times a power of two. That
    /// quotient has at least 63 bits here, and the last one tells of a remainder, too: to round it to
    /// a double's 53 is to round the exact number, once, as IEEE 754 does.
    var value: Double? {
        guard digits <= 19, Self.powersOfFive.indices.contains(-exponent) else { return nil }
        let divisor = Self.powersOfFive[-exponent]
        let shifts = (significand.leadingZeroBitCount, divisor.leadingZeroBitCount)
        let dividend = significand << shifts.0
        let (quotient, remainder) = (divisor << shifts.1)
            .dividingFullWidth((high: dividend >> 1, low: dividend << 63))
        return Double(
            sign: isNegative ? .minus : .plus, exponent: exponent + shifts.1 - shifts.0 - 63,
            significand: Double(quotient | (remainder > 0 ? 1 : 0)))
    }

    /// Up to 5^27, the last one below 2^64.
    private static let powersOfFive: [UInt64] = (0...27).map { power in
        (0..<power).reduce(1) { product, _ in product * 5 }
    }
}
