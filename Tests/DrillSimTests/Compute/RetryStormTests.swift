import DrillModel
import DrillSim
import Testing

struct RetryStormTests {
    /// The app some minutes after a bad two minutes of its pricing service are over.
    private func storm(
        seed: UInt64, resolution: Simulation.Resolution = .interactive
    ) throws -> Rehearsal {
        var app = try Rehearsal(of: "three-tier-services", seed: seed, resolution: resolution)
        #expect(app.truth("app.availability") > 0.99, "seed \(seed)")
        app.inject("slows eu-central-1/pricing slowdown=6 lasts=110s")
        app.pass(300)
        return app
    }

    @Test(arguments: [Simulation.Resolution.bulk, .interactive], UInt64(1)...3)
    func theStormStaysWhenItsTriggerHasGone(
        resolution: Simulation.Resolution, seed: UInt64
    ) throws {
        var app = try storm(seed: seed, resolution: resolution)
        app.pass(900)
        #expect(app.mean("app.availability") < 0.3, "seed \(seed)")
        #expect(app.mean("app.retry_ratio") > 0.4, "seed \(seed)")
        #expect(app.truth("eu-central-1/gateway.request_rate") > 400)
    }

    @Test(arguments: UInt64(1)...2)
    func doublingTheServiceThatIsFullDoesNotEndIt(seed: UInt64) throws {
        var app = try storm(seed: seed)
        app.carryOut("raise-limit eu-central-1/pricing max=16")
        app.carryOut("scale eu-central-1/pricing instances=16")
        app.pass(300)
        #expect(app.mean("app.availability") < 0.5, "seed \(seed)")
    }

    @Test(arguments: [Simulation.Resolution.bulk, .interactive], UInt64(1)...4)
    func restartingTheGatewayAThirdAtATimeDoesNotEndIt(
        resolution: Simulation.Resolution, seed: UInt64
    ) throws {
        var app = try storm(seed: seed, resolution: resolution)
        app.perform("restart eu-central-1/gateway")
        for _ in 0..<170 {
            app.pass(1)
            #expect(app.truth("eu-central-1/gateway.instances") >= 9, "seed \(seed)")
        }
        app.pass(300)
        #expect(app.mean("app.availability") < 0.3, "seed \(seed)")
    }

    @Test(arguments: UInt64(1)...3)
    func sheddingEmptiesTheQueueAndCanBeLiftedInSteps(seed: UInt64) throws {
        var app = try storm(seed: seed)
        app.carryOut("shed eu-central-1/gateway share=80%")
        app.pass(60)
        #expect(app.truth("eu-central-1/gateway.waiting") < 50, "seed \(seed)")
        app.carryOut("shed eu-central-1/gateway share=40%")
        app.pass(40)
        #expect(app.truth("eu-central-1/gateway.waiting") < 100, "seed \(seed)")
        app.carryOut("shed eu-central-1/gateway share=0%")
        app.pass(30)
        #expect(app.mean("app.availability", over: 120) > 0.97, "seed \(seed)")
    }
}
