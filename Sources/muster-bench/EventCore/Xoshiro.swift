import Foundation

/// The generator xoshiro256++ (Blackman and Vigna, 2019), as the C++ peer uses it.
struct Xoshiro {
    private var first: UInt64
    private var second: UInt64
    private var third: UInt64
    private var fourth: UInt64

    init(seed: UInt64) {
        var state = seed
        first = Self.splitMix(&state)
        second = Self.splitMix(&state)
        third = Self.splitMix(&state)
        fourth = Self.splitMix(&state)
    }

    private static func splitMix(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    private mutating func next() -> UInt64 {
        let sum = first &+ fourth
        let result = (sum << 23 | sum >> 41) &+ first
        let shifted = second << 17
        third ^= first
        fourth ^= second
        second ^= third
        first ^= fourth
        third ^= shifted
        fourth = fourth << 45 | fourth >> 19
        return result
    }

    /// An exponential time with this mean, in whole units, with the logarithm that C++ uses.
    mutating func exponential(mean: Double) -> Int64 {
        Int64(-log(1 - Double(next() >> 11) * 0x1p-53) * mean)
    }
}
