import DrillContent
import DrillModel
import DrillSim
import Testing

/// A service by itself, called by users, with a function and a third party beside it.
struct ServiceConditionTests {
    private static let text = """
        id: one-service
        title: One service
        regions: {r: {title: R}}
        components:
          users: {kind: clients, entry: r/edge, peak_rate: 200/s, attempts: 1, swing: 0%}
          r/edge: {kind: load-balancer, service: r/web, probe_interval: 10s, successes_to_add: 2}
          r/web: {kind: service, calls: [r/mail-call], quota: r/account, instances: 8, min: 8, max: 20, release_time: 60s, fix_chance: 100%, renewal_time: 60s}
          r/account: {kind: quota, limit: 40}
          r/mail-call: {kind: dependency, of: mail, on: writes, timeout: 1s}
          mail: {kind: third-party, latency: 50ms}
          events: {kind: clients, entry: r/resize, peak_rate: 20/s, attempts: 1, swing: 0%}
          r/resize: {kind: function, concurrency: 20, invocations: 0/s, run_time: 300ms}
        """

    private func site(seed: UInt64 = 1) throws -> Rehearsal {
        let loaded = SystemLoader.load(SourceText(path: "one-service.yaml", text: Self.text))
        #expect(loaded.diagnostics == [])
        var site = Rehearsal(seed: seed, system: try #require(loaded.value))
        site.pass(60)
        #expect(site.truth("users.availability") > 0.99)
        return site
    }

    @Test func aRemedyEndsItsOwnCauseAndNoOther() throws {
        var site = try site()
        site.inject("bad-config r/web errors=30%")
        site.inject("bad-feature r/web errors=20%")
        site.pass(20)
        #expect((site.truth("r/web.own_errors") - 0.44).magnitude < 1e-9)
        site.carryOut("revert-config r/web")
        #expect((site.truth("r/web.own_errors") - 0.2).magnitude < 1e-9)
        let outcome = site.carryOut("revert-config r/web")
        #expect(outcome?.message == "The configuration of before is in place; it was the same.")
        site.carryOut("switch-off r/web feature=offers")
        site.pass(20)
        #expect(site.mean("users.availability") > 0.99)
    }

    @Test func openConnectionsHideAnExpiredCertificateForAWhile() throws {
        var site = try site()
        site.inject("certificate-expires r/web ramp=120s")
        site.pass(30)
        #expect((0.6...0.9).contains(site.truth("users.availability")))
        site.pass(120)
        #expect(site.truth("users.availability") < 0.01)
        site.carryOut("renew-certificate r/web")
        site.pass(15)
        #expect(site.truth("users.availability") > 0.99)
    }

    @Test func aRestartMakesALeakBeginAnew() throws {
        var site = try site()
        site.inject("leaks r/web doubles=2m")
        site.pass(240)
        let before = site.truth("r/web.p95_latency")
        site.carryOut("restart r/web")
        site.pass(60)
        #expect(site.truth("r/web.p95_latency") < 0.8 * before)
    }

    @Test func whatIsShedIsRefusedAndTheRestIsServed() throws {
        var site = try site()
        site.carryOut("shed r/web share=40%")
        site.pass(15)
        #expect((site.mean("users.availability") - 0.6).magnitude < 0.02)
        #expect(site.truth("r/web.shed_share") == 0.4)
        site.carryOut("shed r/web share=60%")
        site.pass(15)
        // Who is refused is told at once: that is no slow answer.
        #expect(site.truth("users.error_rate") > 0.5)
        #expect(site.truth("users.p95_latency") < 1)
    }

    @Test func aSilentThirdPartyFailsTheWritesAlone() throws {
        var site = try site()
        site.inject("times-out mail lasts=5m")
        site.pass(30)
        #expect((site.mean("users.availability") - 0.9).magnitude < 0.02)
        site.inject("restored mail")
        site.pass(20)
        #expect(site.mean("users.availability") > 0.99)
        site.inject("rate-limited mail to=5/s lasts=5m")
        site.pass(20)
        #expect(site.mean("mail.throttled") > 10)
    }

    @Test func aFunctionRefusesWhatFindsNoFreeCopy() throws {
        var site = try site()
        #expect(site.mean("r/resize.error_rate") < 0.02)
        #expect((4...9).contains(site.mean("r/resize.running")))
        site.carryOut("set-concurrency r/resize limit=3")
        site.pass(10)
        #expect(site.mean("r/resize.throttled") > 8)
        #expect(site.truth("r/resize.running") <= 3)
        site.carryOut("set-concurrency r/resize limit=0")
        site.pass(20)
        #expect(site.mean("events.availability") == 0)
    }

    @Test func lostInstancesTakeTheirRequestsWithThemUntilTheProbesNotice() throws {
        var site = try site()
        site.inject("instances-lost r/web count=2")
        site.pass(12)
        #expect((0.6...0.9).contains(site.mean("users.availability", over: 3)))
        site.pass(28)
        #expect(site.mean("users.availability", over: 5) > 0.99)
        #expect(site.truth("r/web.lost_instances") == 2)
        site.pass(22)
        #expect(site.truth("r/web.lost_instances") == 0)
        site.pass(240)
        #expect(site.truth("r/web.instances") == 8)
    }

    @Test func whoMeetsASchemaThatItDoesNotKnowIsNotHelpedByARollBack() throws {
        var site = try site()
        site.inject("bad-deploy r/web errors=20% schema_errors=60%")
        site.pass(20)
        #expect((site.truth("r/web.own_errors") - 0.2).magnitude < 1e-9)
        #expect(site.carryOut("roll-back r/web")?.message.contains("60% of its answers") == true)
        site.pass(20)
        #expect((site.truth("r/web.own_errors") - 0.6).magnitude < 1e-9)
        #expect((site.truth("r/web.error_rate") - 0.6).magnitude < 0.02)
        #expect(site.carryOut("roll-forward r/web")?.succeeded == true)
        #expect(site.truth("r/web.own_errors") == 0)
    }

    @Test func scalingOutStopsAtTheQuotaAndGoesOnWhenThereIsMore() throws {
        var site = try site()
        #expect(site.truth("r/account.used") == 32)
        #expect((site.truth("r/web.cost") - 1.6).magnitude < 1e-9)
        #expect(
            site.carryOut("scale r/web instances=12")?.message
                == "4 instances are asked for. The quota has room for 2; the others boot when it has"
                + " more.")
        site.pass(300)
        #expect(site.truth("r/web.instances") == 10)
        #expect(site.carryOut("request-increase r/account to=48")?.succeeded == true)
        site.pass(300)
        #expect(site.truth("r/web.instances") == 12)
        #expect(site.truth("r/account.free") == 0)
    }

    @Test func aBalancerThatGivesUpSoonerThanTheUserAnswersWithAnError() throws {
        let text = Self.text
            .replacing("successes_to_add: 2", with: "successes_to_add: 2, idle_timeout: 1s")
            .replacing("peak_rate: 200/s", with: "peak_rate: 20/s, timeout: 10s")
            .replacing("release_time", with: "compute_time: 3s, release_time")
        let loaded = SystemLoader.load(SourceText(path: "one-service.yaml", text: text))
        var site = Rehearsal(seed: 1, system: try #require(loaded.value))
        site.pass(60)
        // A request that takes an exponential time of 3 s on average is done within one in 28 %.
        #expect((site.mean("users.availability") - 0.28).magnitude < 0.05)
        #expect((site.mean("r/edge.error_rate") - 0.72).magnitude < 0.05)
    }
}
