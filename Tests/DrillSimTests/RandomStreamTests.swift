import DrillSim
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct RandomStreamTests {
    private let stream = RandomStream(seed: 7, component: "web", purpose: "noise")

    @Test func aDrawDependsOnItsCounterAlone() {
        let forwards = (0..<100).map { stream.uniform(UInt64($0)) }
        let backwards = (0..<100).reversed().map { stream.uniform(UInt64($0)) }
        #expect(forwards == backwards.reversed())
    }

    @Test func namesKeepStreamsApart() {
        let other = RandomStream(seed: 7, component: "web", purpose: "boots")
        #expect(stream.uniform(1) != other.uniform(1))
        let shifted = RandomStream(seed: 7, component: "webn", purpose: "oise")
        #expect(stream.uniform(1) != shifted.uniform(1))
    }

    @Test func uniformAndNormalHaveTheirMoments() {
        let count = 100_000
        let uniform = (0..<count).reduce(0.0) { $0 + stream.uniform(UInt64($1)) }
        #expect((uniform / Double(count) - 0.5).magnitude < 0.004)
        let normals = (0..<count).map { stream.normal(UInt64($0)) }
        let mean = normals.reduce(0, +) / Double(count)
        let variance = normals.reduce(0) { $0 + $1 * $1 } / Double(count)
        #expect(mean.magnitude < 0.012)
        #expect((variance - 1).magnitude < 0.02)
    }

    @Test func aLogNormalHasItsMedian() {
        let below = (0..<20_000).count {
            stream.logNormal(median: 45, sigma: 0.6, UInt64($0)) < 45
        }
        #expect((Double(below) / 20_000 - 0.5).magnitude < 0.012)
    }

    @Test(arguments: [-700, -30.5, -1, -1e-9, 0, 0.3, 1, 2.5, 88, 650])
    func expAgreesWithTheLibrary(x: Double) {
        #expect((ExactMath.exp(x) / exp(x) - 1).magnitude < 1e-13 || exp(x) < 1e-300)
    }

    @Test(arguments: [1e-300, 1e-9, 0.1, 0.5, 0.999, 1, 1.5, 2, 1234.5, 1e300])
    func logAgreesWithTheLibrary(x: Double) {
        #expect((ExactMath.log(x) - log(x)).magnitude <= 1e-14 * max(1, log(x).magnitude))
    }

    @Test(arguments: [1e-6, 0.001, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999])
    func theNormalQuantileInvertsTheShare(p: Double) {
        let back = ExactMath.normalShare(below: ExactMath.normalQuantile(p))
        #expect((back - p).magnitude < 3e-7)
    }
}
