/// The seeds of the runs of a forecast, by counter.
package enum RunSeed {
    /// The seed of a run.
    ///
    /// It depends on the forecast's seed and the run's number alone, so that any process can make
    /// any run. (The generator is SplitMix64; Steele, Lea and Flood, OOPSLA 2014.)
    package static func of(_ run: Int, from seed: UInt64) -> UInt64 {
        var z = seed &+ (UInt64(run) &+ 1) &* 0x9e37_79b9_7f4a_7c15
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
