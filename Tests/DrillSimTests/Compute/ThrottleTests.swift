import DrillModel
import Testing

struct ThrottleTests {
    /// A caller of 100 a second, whose callee takes 20 of them.
    private func rig(_ policy: String) -> DataRig {
        var rig = DataRig(
            """
            users: {kind: clients, entry: web, peak_rate: 100/s, writes: 100%, swing: 0%, attempts: 1}
            web: {kind: service, calls: [mail-call], instances: 8, min: 8, compute_time: 20ms}
            mail-call: {kind: dependency, of: mail, timeout: 1s\(policy)}
            mail: {kind: third-party, latency: 50ms}
            """)
        rig.pass(120)
        rig.inject("rate-limited mail to=20/s lasts=20m")
        rig.pass(900)
        return rig
    }

    @Test func withoutAThrottleEverythingIsAsked() {
        #expect((rig("").truth("mail-call.attempt_rate") - 100).magnitude < 10)
    }

    @Test func twoCallsAreMadeForOneThatIsAnswered() {
        var rig = rig(", throttle: 2")
        #expect((rig.truth("mail-call.attempt_rate") - 40).magnitude < 4)
        rig.inject("restored mail")
        rig.pass(600)
        #expect((rig.truth("mail-call.attempt_rate") - 100).magnitude < 10)
        #expect(rig.truth("users.availability") > 0.99)
    }

    @Test func itCanBeSetWhileItRuns() {
        var rig = rig("")
        #expect(rig.carryOut("set-throttle mail-call factor=2")?.outcome.succeeded == true)
        rig.pass(200)
        #expect((rig.truth("mail-call.attempt_rate") - 40).magnitude < 4)
    }
}
