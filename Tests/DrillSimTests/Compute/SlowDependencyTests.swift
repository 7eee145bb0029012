import DrillModel
import DrillSim
import Testing

struct SlowDependencyTests {
    private let call = "eu-central-1/product-inventory"

    /// The shop of microservices five minutes after its stock table has become slow.
    private func cascade(seed: UInt64) throws -> Rehearsal {
        var shop = try Rehearsal(of: "microservices-shop", seed: seed)
        #expect(shop.truth("shop.availability") > 0.99, "seed \(seed)")
        shop.inject("brown-out eu-central-1/stock-table latency=9s errors=6% ramp=80s lasts=55m")
        shop.pass(300)
        return shop
    }

    @Test(arguments: UInt64(1)...3)
    func oneSlowStoreTakesEveryThreadOfTheShopAndNoCPU(seed: UInt64) throws {
        var shop = try cascade(seed: seed)
        #expect(shop.mean("shop.availability") < 0.5, "seed \(seed)")
        #expect(shop.truth("eu-central-1/product.busy") > 0.95)
        #expect(shop.truth("eu-central-1/storefront.busy") > 0.95)
        #expect(shop.truth("eu-central-1/product.cpu") < 0.2)
    }

    @Test(arguments: UInt64(1)...3)
    func aShortTimeOutWithAFallbackBringsTheShopBack(seed: UInt64) throws {
        var shop = try cascade(seed: seed)
        shop.carryOut("set-timeout \(call) to=500ms")
        shop.carryOut("enable-fallback \(call)")
        shop.pass(60)
        #expect(shop.mean("shop.availability") > 0.97, "seed \(seed)")
        #expect(shop.truth("\(call).fallback_rate") > 200)
    }

    @Test(arguments: UInt64(1)...3)
    func aShortTimeOutAloneFailsEveryProductPage(seed: UInt64) throws {
        var shop = try cascade(seed: seed)
        shop.carryOut("set-timeout \(call) to=500ms")
        shop.pass(60)
        #expect(shop.mean("shop.availability") < 0.6, "seed \(seed)")
    }

    @Test(arguments: UInt64(1)...3)
    func aPoolOfItsOwnKeepsTheOtherThreadsFree(seed: UInt64) throws {
        var shop = try cascade(seed: seed)
        shop.carryOut("set-pool \(call) size=40")
        shop.carryOut("enable-fallback \(call)")
        shop.pass(90)
        #expect(shop.truth("\(call).in_flight") <= 40.001)
        #expect(shop.mean("eu-central-1/product.busy") < 0.5, "seed \(seed)")
        #expect(shop.mean("shop.availability") > 0.95, "seed \(seed)")
    }

    @Test(arguments: UInt64(1)...2)
    func moreInstancesOfTheCallerAndMoreAttemptsChangeNothing(seed: UInt64) throws {
        var shop = try cascade(seed: seed)
        shop.carryOut("raise-limit eu-central-1/product max=18")
        shop.carryOut("scale eu-central-1/product instances=18")
        shop.pass(300)
        #expect(shop.truth("eu-central-1/product.instances") == 18)
        #expect(shop.mean("shop.availability") < 0.5, "seed \(seed)")
        shop.carryOut("set-retries \(call) attempts=3")
        shop.pass(120)
        #expect(shop.mean("shop.availability") < 0.5, "seed \(seed)")
    }

    @Test func theBreakerOpensTriesAgainEachMinuteAndClosesWhenTheStoreIsWell() throws {
        var shop = try cascade(seed: 1)
        shop.carryOut("set-timeout \(call) to=500ms")
        shop.carryOut("enable-fallback \(call)")
        shop.carryOut("enable-breaker \(call)")
        shop.pass(20)
        #expect(shop.truth("\(call).breaker_state") == 2)
        #expect(shop.mean("shop.availability") > 0.97)
        shop.pass(120)
        #expect(shop.remarks.contains { $0.hasPrefix("The breaker is open again") })
        shop.inject("restored eu-central-1/stock-table")
        shop.pass(150)
        #expect(shop.truth("\(call).breaker_state") == 0)
        #expect(shop.truth("\(call).error_rate") < 0.01)
    }
}
