import DrillModel
import DrillSim
import Testing

struct ReconnectHerdTests {
    private let gateways = "eu-central-1/gateways"

    private func herd(seed: UInt64) throws -> Rehearsal {
        var chat = try Rehearsal(of: "global-chat", seed: seed)
        #expect(chat.truth("\(gateways).connected") > 0.98, "seed \(seed)")
        chat.inject("gateways-lost \(gateways) count=3")
        chat.pass(300)
        return chat
    }

    @Test(arguments: UInt64(1)...3)
    func theHerdGrowsByItself(seed: UInt64) throws {
        var chat = try herd(seed: seed)
        let connected = chat.truth("\(gateways).connected")
        #expect(connected < 0.8, "seed \(seed)")
        #expect(chat.truth("\(gateways).gateways") >= 9)
        chat.pass(300)
        #expect(chat.truth("\(gateways).connected") < connected, "seed \(seed)")
    }

    @Test(arguments: UInt64(1)...3)
    func admittedBelowTheRegistrysRateEverybodyIsBackInMinutes(seed: UInt64) throws {
        var chat = try herd(seed: seed)
        chat.carryOut("admit \(gateways) rate=2600/s")
        chat.pass(540)
        #expect(chat.truth("\(gateways).connected") > 0.95, "seed \(seed)")
        chat.carryOut("admit-all \(gateways)")
        chat.pass(300)
        #expect(chat.truth("\(gateways).connected") > 0.97, "seed \(seed)")
    }

    @Test(arguments: UInt64(1)...2)
    func admittingMoreThanTheRegistryCanEnterDoesNotHelp(seed: UInt64) throws {
        var chat = try herd(seed: seed)
        chat.carryOut("admit \(gateways) rate=8000/s")
        chat.pass(400)
        #expect(chat.truth("\(gateways).connected") < 0.8, "seed \(seed)")
    }

    @Test func restartingEveryGatewayDisconnectsEverybody() throws {
        var chat = try herd(seed: 1)
        chat.carryOut("restart \(gateways)")
        #expect(chat.truth("\(gateways).connected") < 0.35)
    }

    @Test(arguments: UInt64(1)...3)
    func everyUserIsConnectedOrWaiting(seed: UInt64) throws {
        var chat = try herd(seed: seed)
        for _ in 0..<20 {
            chat.pass(7)
            let open = chat.truth("\(gateways).open")
            let waiting = chat.truth("\(gateways).waiting")
            #expect(open >= 0 && waiting >= 0 && (open + waiting - 1_000_000).magnitude < 2)
        }
    }
}
