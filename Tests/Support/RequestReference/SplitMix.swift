import Foundation

/// The generator SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
struct SplitMix: Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x2545_f491_4f6c_dd1d &+ 0x9e37_79b9_7f4a_7c15
    }

    /// A number in 0..<1.
    mutating func uniform() -> Double {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
    }

    /// A number in a range.
    mutating func uniform(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
    }

    /// An exponential time with this rate a second.
    mutating func exponential(rate: Double) -> Double {
        -log(1 - uniform()) / rate
    }
}
