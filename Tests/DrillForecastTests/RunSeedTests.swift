import DrillForecast
import Testing

@Suite("Seeds of runs")
struct RunSeedTests {
    @Test func areThoseOfSplitMix64() {
        // The first three numbers of SplitMix64 from 0, as its authors' code prints them.
        #expect(
            (0..<3).map { RunSeed.of($0, from: 0) }
                == [
                    0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f,
                ])
    }

    @Test func differFromRunToRunAndFromSeedToSeed() {
        let seeds = (0..<1000).flatMap { run in
            [RunSeed.of(run, from: 1), RunSeed.of(run, from: 2)]
        }
        #expect(Set(seeds).count == 2000)
    }
}
