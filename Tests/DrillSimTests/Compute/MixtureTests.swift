import DrillModel
import Testing

struct MixtureTests {
    /// Half of the users go to a quick tier and half to a slow one, with workers to spare in both.
    @Test func theTimesOfUsersOnTwoWaysAreThoseOfTheirMixture() {
        var rig = DataRig(
            """
            users: {kind: clients, dns: names, peak_rate: 20/s, swing: 0%, timeout: 10s, network_time: 0s}
            names: {kind: dns, targets: [quick, slow], ttl: 1s, stale_share: 0%, pooled_share: 0%}
            quick: {kind: service, compute_time: 50ms}
            slow: {kind: service, compute_time: 500ms}
            """)
        rig.carryOut("shift names to=slow share=50%")
        rig.pass(120)
        // Where 0.5 exp(-t / 0.05) + 0.5 exp(-t / 0.5) is 50, 5 and 1 %.
        #expect((rig.truth("users.p50_latency") - 0.0901).magnitude < 0.003)
        #expect((rig.truth("users.p95_latency") - 1.151).magnitude < 0.03)
        #expect((rig.truth("users.p99_latency") - 1.956).magnitude < 0.05)
    }
}
