/// A number by its digits: `significand` × 10^`exponent`.
struct ExactDecimal {
    var isNegative = false
    var exponent = 0
    private var significand: UInt64 = 0
    private var digits = 0

    /// Adds a digit at the end; one above nine is none.
    mutating func append(_ digit: UInt8) {
        significand = significand &* 10 &+ UInt64(digit)
        digits += 1
    }

    /// The double next to the number, where one division gives it; `nil` where more is needed.
    ///
    /// Significand and power of ten are exact, and IEEE 754 rounds their quotient once.
    ///
    /// Source: W. D. Clinger, How to read floating point numbers accurately, PLDI 1990.
    var value: Double? {
        // Eighteen digits fit into the significand.
        guard digits <= 18, significand <= 1 << 53, (-22...0).contains(exponent) else { return nil }
        let number = Double(significand) / Self.powers[-exponent]
        return isNegative ? -number : number
    }

    /// The powers of ten that a double holds exactly.
    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
        1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}
