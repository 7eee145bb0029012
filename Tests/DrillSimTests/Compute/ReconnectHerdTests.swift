import DrillModel
import DrillSim
import Testing

struct ReconnectHerdTests {
    private let gateways = "eu-central-1/gateways"

    private func herd(
        seed: UInt64, resolution: Simulation.Resolution = .interactive
    ) throws -> Rehearsal {
        var chat = try Rehearsal(of: "global-chat", seed: seed, resolution: resolution)
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

    /// Forecasts step twice a second, drills four times; the herd must not depend on that.
    @Test(
        arguments: [Simulation.Resolution.bulk, .interactive, .init(subSteps: 8)], UInt64(1)...2)
    func theHerdStaysInStepsOfAnyLength(
        resolution: Simulation.Resolution, seed: UInt64
    ) throws {
        var chat = try herd(seed: seed, resolution: resolution)
        let accepted = chat.mean("\(gateways).accept_rate", over: 60)
        #expect(accepted < 300, "seed \(seed)")
        chat.pass(20 * 60)
        #expect(chat.truth("\(gateways).connected") < 0.3, "seed \(seed)")
    }

    /// The registry answers 4,000 requests a second; nobody is connected whom it has not entered.
    @Test(arguments: [Simulation.Resolution.bulk, .interactive, .init(subSteps: 8)])
    func noMoreAreConnectedThanTheRegistryCanEnter(resolution: Simulation.Resolution) throws {
        var chat = try herd(seed: 1, resolution: resolution)
        chat.carryOut("admit \(gateways) rate=7400/s")
        var most = 0.0
        for _ in 0..<20 { most = max(most, chat.mean("\(gateways).accept_rate", over: 10)) }
        #expect(most < 4000)
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
        chat.carryOut("admit \(gateways) rate=7400/s")
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
