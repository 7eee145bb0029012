import DrillModel
import Testing

struct ControlPlaneTests {
    @Test func nothingIsChangedInARegionWhoseControlPlaneIsGone() throws {
        var situation = try Situation("pilot-light", seed: 1)
        situation.run(to: 60)
        situation.inject("control-plane-lost eu-north-1 lasts=20m")
        let outcome = situation.carryOut("start-fleet eu-north-1/app instances=2")
        #expect(!outcome.succeeded)
        #expect(outcome.message.hasPrefix("The API of eu-north-1"))
        #expect(situation.truth("eu-north-1/app.wanted") == 0)
        #expect(situation.truth("bookings.availability") > 0.99)
        situation.run(to: 1300)
        #expect(situation.carryOut("start-fleet eu-north-1/app instances=2").succeeded)
    }

    @Test func anotherRegionIsNotConcerned() throws {
        var situation = try Situation("pilot-light", seed: 1)
        situation.inject("control-plane-lost eu-central-1 lasts=20m")
        #expect(situation.carryOut("start-fleet eu-north-1/app instances=2").succeeded)
    }
}
