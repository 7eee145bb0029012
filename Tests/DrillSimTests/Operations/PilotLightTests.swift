import DrillModel
import Testing

struct PilotLightTests {
    private static func lostRegion(seed: UInt64) throws -> Situation {
        var situation = try Situation("pilot-light", seed: seed)
        situation.run(to: 120)
        #expect(situation.truth("bookings.availability") > 0.99)
        situation.inject("region-lost eu-central-1")
        situation.run(to: 240)
        return situation
    }

    @Test(arguments: UInt64(1)...4)
    func theAppTierFirstFindsNoRoomNoImageAndNoDatabase(seed: UInt64) throws {
        var situation = try Self.lostRegion(seed: seed)
        let outcome = situation.carryOut("start-fleet eu-north-1/app instances=10")
        #expect(
            outcome.message
                == "10 instances are asked for. The quota has room for 2; the others boot when it has"
                + " more.")
        situation.run(to: 900)
        #expect(situation.truth("eu-north-1/app.running") == 2)
        #expect(situation.truth("eu-north-1/app.in_service") == 0)
        #expect(situation.truth("eu-north-1/app.failed_starts") > 6)
    }

    @Test(arguments: UInt64(1)...4)
    func withRoomImageAndDataItServes(seed: UInt64) throws {
        var situation = try Self.lostRegion(seed: seed)
        situation.carryOut("request-increase eu-north-1/compute-quota to=56")
        situation.carryOut("escalate eu-north-1/compute-quota")
        situation.carryOut("free-others eu-north-1/compute-quota")
        #expect(situation.truth("eu-north-1/compute-quota.free") >= 16)
        situation.carryOut("update-image eu-north-1/app")
        situation.carryOut("fence eu-central-1/bookings-db")
        situation.carryOut("promote eu-north-1/bookings-db")
        situation.carryOut("start-fleet eu-north-1/app instances=10")
        situation.run(to: 1900)
        #expect(situation.truth("eu-north-1/app.in_service") == 10)
        situation.carryOut("shift bookings-dns to=eu-north-1/app share=100%")
        situation.run(to: 2500)
        #expect(situation.truth("bookings.availability") > 0.95)
        #expect(situation.truth("eu-north-1/compute-quota.used") == 40)
    }

    @Test(arguments: UInt64(1)...8)
    func aTicketTakesFarLongerThanACall(seed: UInt64) throws {
        var waiting = try Self.lostRegion(seed: seed)
        waiting.carryOut("request-increase eu-north-1/compute-quota to=56")
        var calling = waiting
        calling.carryOut("escalate eu-north-1/compute-quota")
        calling.run(to: 1140)
        #expect(calling.truth("eu-north-1/compute-quota.limit") == 56)
        waiting.run(to: 1740)
        #expect(waiting.truth("eu-north-1/compute-quota.limit") == 16)
        waiting.run(to: 6000)
        #expect(waiting.truth("eu-north-1/compute-quota.limit") > 16)
    }
}
