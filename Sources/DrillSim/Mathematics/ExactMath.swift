/// Elementary functions from IEEE arithmetic alone.
///
/// Mathematical libraries differ in the last bit, and one bit is enough to send a simulation
/// another way; these give the same result on every machine.
package enum ExactMath {
    private static let logOfTwoHigh = 0x1.62e42feep-1
    private static let logOfTwoLow = 0x1.a39ef35793c76p-33
    private static let inverseLogOfTwo = 0x1.71547652b82fep0

    /// e to the power of `x`; relative error below 1e-14.
    package static func exp(_ x: Double) -> Double {
        guard x > -700 else { return 0 }
        guard x < 700 else { return x.isNaN ? x : .infinity }
        // Adding a number so large leaves the nearest integer, the even one of two, in the lowest bits:
        // `rounded()` calls the C library on processors that lack the instruction.
        let shifted = x * inverseLogOfTwo + roundingShift
        let power = shifted - roundingShift
        let rest = (x - power * logOfTwoHigh) - power * logOfTwoLow
        // A power of two is its exponent's bits; these stay within those of normal numbers.
        let scale = Double(bitPattern: (shifted.bitPattern &+ 1023) << 52)
        return exponentialSeries(rest) * scale
    }

    private static let roundingShift = 0x1.8p52

    /// The exponential series up to the twelfth power, for arguments below 0.35 in magnitude.
    ///
    /// Even and odd powers apart: two short chains of operations take half the time of a long one.
    @inline(__always)
    private static func exponentialSeries(_ x: Double) -> Double {
        let square = x * x
        var even = 1.0 / 479_001_600
        even = even * square + 1.0 / 3_628_800
        even = even * square + 1.0 / 40_320
        even = even * square + 1.0 / 720
        even = even * square + 1.0 / 24
        even = even * square + 0.5
        even = even * square + 1
        var odd = 1.0 / 39_916_800
        odd = odd * square + 1.0 / 362_880
        odd = odd * square + 1.0 / 5040
        odd = odd * square + 1.0 / 120
        odd = odd * square + 1.0 / 6
        odd = odd * square + 1
        return even + x * odd
    }

    /// The natural logarithm of a positive `x`; relative error below 1e-14.
    package static func log(_ x: Double) -> Double {
        guard x > 0 else { return x == 0 ? -.infinity : .nan }
        guard x.isFinite else { return x }
        var exponent = Double(x.exponent)
        var significand = x.significand
        if significand > 1.414_213_562_373_095 {
            significand *= 0.5
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        return exponent * logOfTwoHigh
            + (2 * ratio * inverseTangentSeries(square) + exponent * logOfTwoLow)
    }

    /// The series 1 + s/3 + s²/5 + … up to the tenth power, for squares below 0.03.
    private static func inverseTangentSeries(_ square: Double) -> Double {
        var sum = 1.0 / 21
        sum = sum * square + 1.0 / 19
        sum = sum * square + 1.0 / 17
        sum = sum * square + 1.0 / 15
        sum = sum * square + 1.0 / 13
        sum = sum * square + 1.0 / 11
        sum = sum * square + 1.0 / 9
        sum = sum * square + 1.0 / 7
        sum = sum * square + 1.0 / 5
        sum = sum * square + 1.0 / 3
        return sum * square + 1
    }

    /// The exponential integral E₁ of a positive `x`; absolute error below 3e-7.
    ///
    /// Abramowitz and Stegun, Handbook of Mathematical Functions, formulas 5.1.53 and 5.1.56.
    package static func exponentialIntegral(_ x: Double) -> Double {
        guard x < 700 else { return 0 }
        if x <= 1 {
            var series = 0.001_078_57
            series = series * x - 0.009_760_04
            series = series * x + 0.055_199_68
            series = series * x - 0.249_910_55
            series = series * x + 0.999_991_93
            return series * x - 0.577_215_66 - log(x)
        }
        var above = x + 8.573_328_740_1
        above = above * x + 18.059_016_973_0
        above = above * x + 8.634_760_892_5
        above = above * x + 0.267_773_734_3
        var below = x + 9.573_322_345_4
        below = below * x + 25.632_956_148_6
        below = below * x + 21.099_653_082_7
        below = below * x + 3.958_496_922_8
        return exp(-x) / x * (above / below)
    }

    /// The share of a standard normal distribution below `z`; absolute error below 1e-7.
    ///
    /// Abramowitz and Stegun, Handbook of Mathematical Functions, formula 26.2.17.
    package static func normalShare(below z: Double) -> Double {
        let distance = z.magnitude
        guard distance < 8 else { return z < 0 ? 0 : 1 }
        let t = 1 / (1 + 0.231_641_9 * distance)
        var series = 1.330_274_429
        series = series * t - 1.821_255_978
        series = series * t + 1.781_477_937
        series = series * t - 0.356_563_782
        series = series * t + 0.319_381_530
        let tail = 0.398_942_280_401_433 * exp(-0.5 * distance * distance) * series * t
        return z < 0 ? tail : 1 - tail
    }

    /// The `z` below which the share `p` of a standard normal distribution lies; error below 1e-6.
    ///
    /// Wichura, Algorithm AS 241 (routine PPND7), Applied Statistics 37, 1988.
    package static func normalQuantile(_ p: Double) -> Double {
        let centred = p - 0.5
        if centred.magnitude <= 0.425 {
            let r = 0.180625 - centred * centred
            let numerator =
                ((59.109_374_720 * r + 159.291_132_02) * r + 50.434_271_938) * r + 3.387_132_717_9
            let denominator =
                ((67.187_563_600 * r + 78.757_757_664) * r + 17.895_169_469) * r + 1
            return centred * numerator / denominator
        }
        let tail = tailQuantile((-log(min(p, 1 - p))).squareRoot())
        return centred < 0 ? -tail : tail
    }

    private static func tailQuantile(_ depth: Double) -> Double {
        if depth <= 5 {
            let r = depth - 1.6
            let numerator =
                ((0.170_238_211_03 * r + 1.306_728_481_6) * r + 2.756_815_390_0) * r
                + 1.423_437_277_7
            return numerator / ((0.120_211_329_75 * r + 0.737_001_642_50) * r + 1)
        }
        let r = min(depth, 27) - 5
        let numerator =
            ((0.017_337_203_997 * r + 0.428_682_943_37) * r + 3.081_226_386_0) * r + 6.657_905_115_0
        return numerator / ((0.012_258_202_635 * r + 0.241_978_942_25) * r + 1)
    }
}
