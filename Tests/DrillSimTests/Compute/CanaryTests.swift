import DrillModel
import DrillSim
import Testing

struct CanaryTests {
    private let backend = "eu-central-1/mobile-backend"

    private func canary(seed: UInt64) throws -> Rehearsal {
        var shops = try Rehearsal(of: "backend-for-frontend", seed: seed)
        #expect(shops.truth("web.availability") > 0.99, "seed \(seed)")
        shops.inject("bad-deploy \(backend) share=10% errors=2% calls=16")
        shops.pass(180)
        return shops
    }

    @Test(arguments: UInt64(1)...3)
    func aTenthOfOneBackendTakesTheOtherOneWithIt(seed: UInt64) throws {
        var shops = try canary(seed: seed)
        #expect(shops.mean("web.availability") < 0.95, "seed \(seed)")
        #expect(shops.truth("eu-central-1/catalogue.busy") > 0.95)
        #expect(shops.truth("\(backend).own_errors") < 0.01)
    }

    @Test(arguments: UInt64(1)...3)
    func rollingBackIsQuickAndPromotingMakesItWorse(seed: UInt64) throws {
        var shops = try canary(seed: seed)
        shops.carryOut("promote-canary \(backend)")
        shops.pass(60)
        #expect(shops.mean("web.availability") < 0.6, "seed \(seed)")
        let began = shops.now
        shops.carryOut("roll-back \(backend)")
        #expect(shops.now - began <= 60)
        shops.pass(90)
        #expect(shops.mean("web.availability") > 0.98, "seed \(seed)")
        #expect(shops.truth("\(backend).canary_share") == 0)
    }

    @Test(arguments: UInt64(1)...3)
    func rollingForwardTakesAQuarterOfAnHourAndMayNotHelp(seed: UInt64) throws {
        var shops = try canary(seed: seed)
        for _ in 0..<3 {
            shops.perform("roll-forward \(backend)")
            shops.pass(600)
        }
        shops.pass(600)
        let outcomes = shops.notices.compactMap { notice in
            if case .actionFinished(_, let outcome) = notice.notice { outcome } else { nil }
        }
        #expect(outcomes.count == 3)
        for outcome in outcomes {
            #expect(outcome.succeeded == outcome.message.contains("errors are gone"))
        }
    }
}
