/// Random numbers for one purpose of one component, drawn by counter.
///
/// A draw depends on the seed, the names and the counter alone, never on what was drawn before, so
/// that adding a component does not move another's chances and a branch meets the same ones.
package struct RandomStream: Hashable, Sendable {
    private let key: UInt64
    /// Where numbers between two ends are held; `nil` draws them.
    private let held: Double?

    /// A stream by its names.
    ///
    /// - Parameters:
    ///   - seed: of the session.
    ///   - component: whose chances they are.
    ///   - purpose: what they decide.
    ///   - held: the place from 0 to 1 at which every number between two ends is held, for a look at what
    ///     hangs on them; what happens or not is drawn all the same.
    package init(seed: UInt64, component: String, purpose: String, held: Double? = nil) {
        self.held = held
        var hash = Self.mix(seed &+ 0x9e37_79b9_7f4a_7c15)
        for byte in component.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        hash = Self.mix(hash ^ 0xff)
        for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        key = Self.mix(hash)
    }

    /// A number in 0..<1, the same for the same counter.
    package func uniform(_ counter: UInt64) -> Double {
        Double(bits(counter) >> 11) * 0x1p-53
    }

    /// A number in `low..<high`.
    package func uniform(_ counter: UInt64, from low: Double, to high: Double) -> Double {
        low + (high - low) * (held ?? uniform(counter))
    }

    /// A standard normal number.
    package func normal(_ counter: UInt64) -> Double {
        ExactMath.normalQuantile((Double(bits(counter) >> 12) + 0.5) * 0x1p-52)
    }

    /// The noise of one step of a diffusion: mean 0, variance 1, symmetric and quick to draw.
    ///
    /// A sum of four uniform numbers. Weak schemes of the first order ask for these moments and no
    /// more of it (Kloeden and Platen, Numerical Solution of Stochastic Differential Equations, 1992).
    package func step(_ counter: UInt64) -> Double {
        let bits = bits(counter)
        let sum = (bits & 0xffff) + (bits >> 16 & 0xffff) + (bits >> 32 & 0xffff) + (bits >> 48)
        return (Double(sum) - 131_070) * Self.stepScale
    }

    /// One over the standard deviation of the sum of four numbers in 0...65535.
    private static let stepScale = 1 / (4 * (65_536.0 * 65_536 - 1) / 12).squareRoot()

    /// A log-normal number by its median and the standard deviation of its natural logarithm.
    package func logNormal(median: Double, sigma: Double, _ counter: UInt64) -> Double {
        median * ExactMath.exp(sigma * normal(counter))
    }

    /// Whether something with this probability happens.
    package func happens(_ probability: Double, _ counter: UInt64) -> Bool {
        uniform(counter) < probability
    }

    private func bits(_ counter: UInt64) -> UInt64 {
        Self.mix(key &+ counter &* 0x9e37_79b9_7f4a_7c15)
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
