import DrillModel
import DrillSim
import Testing

/// Error budgets, noise and silence, on users of whom a fixed share is refused.
struct AlertingTests {
    private static let rule = AlertRule(
        name: "BudgetBurns",
        condition: .comparison(
            Condition.Comparison(
                metric: MetricID(ComponentRef(name: "shop"), "availability"), relation: .less,
                threshold: Quantity(0.999, .ratio))),
        burnRate: BurnRate(
            metric: MetricID(ComponentRef(name: "shop"), "availability"), objective: 0.999),
        holdFor: .zero, severity: .ticket, summary: "The budget burns.")

    /// A shop that refuses a share of its users all the time.
    private static func simulation(
        errors: Double, noise: Double = 0, seed: UInt64
    ) -> Simulation {
        let role = ParameterValue.component(ComponentRef(name: "role"))
        return Simulation(
            system: SystemDefinition(
                id: "shop", title: "Shop",
                components: [
                    ComponentDefinition(ref: ComponentRef(name: "role"), kind: "role"),
                    ComponentDefinition(
                        ref: ComponentRef(name: "shop"), kind: "workload",
                        parameters: [
                            "role": role, "usual_errors": .quantity(Quantity(errors, .ratio)),
                        ]),
                    ComponentDefinition(
                        ref: ComponentRef(name: "monitoring"), kind: "monitoring",
                        parameters: [
                            "noise": .quantity(Quantity(noise, .count)),
                            "noise_pages": .quantity(Quantity(noise / 62, .count)),
                        ]),
                ], alerts: [rule]), seed: seed)
    }

    /// The alerts that fired, with their times.
    private static func fired(_ notices: [TimedNotice]) -> [(name: String, at: Int64)] {
        notices.compactMap { notice in
            guard case .alertFired(let alert) = notice.notice else { return nil }
            return (alert.name, notice.time.milliseconds / 1000)
        }
    }

    /// With 14.4 over an hour and five minutes at 99.9 %: 52 s and 17.3 min, and up to 40 s for
    /// samples and their way to the screen.
    @Test(arguments: [(1.0, Int64(52)), (0.05, Int64(1037))], [UInt64(1), 2, 3])
    func theBudgetFiresAfterTheTimeThatArithmeticSays(
        outage: (errors: Double, seconds: Int64), seed: UInt64
    ) throws {
        var simulation = Self.simulation(errors: outage.errors, seed: seed)
        let alerts = Self.fired(simulation.advance(to: .seconds(3600)))
        let first = try #require(alerts.first)
        #expect((outage.seconds...(outage.seconds + 40)).contains(first.at))
    }

    @Test func usualErrorsDoNotFire() {
        var simulation = Self.simulation(errors: 0.0009, seed: 1)
        #expect(Self.fired(simulation.advance(to: .seconds(4 * 3600))).isEmpty)
    }

    @Test(arguments: UInt64(1)...4)
    func fiveHundredAlertsADayHideOne(seed: UInt64) {
        var simulation = Self.simulation(errors: 1, noise: 500, seed: seed)
        let alerts = Self.fired(simulation.advance(to: .seconds(6 * 3600)))
        #expect((80...170).contains(alerts.count))
        #expect(alerts.count { $0.name == "BudgetBurns" } == 1)
    }

    @Test func whatIsSilencedIsSilencedWhateverItIsAbout() throws {
        var simulation = Self.simulation(errors: 1, noise: 500, seed: 1)
        let silence = try #require(Invocation("silence monitoring alerts=tickets lasts=2h"))
        simulation.perform(silence, id: ActionID(1))
        let silent = Self.fired(simulation.advance(to: .seconds(3600)))
        #expect(!silent.contains { $0.name == "BudgetBurns" })
        let end = try #require(Invocation("unsilence monitoring"))
        simulation.perform(end, id: ActionID(2))
        let said = Self.fired(simulation.advance(to: .seconds(3660)))
        #expect(said.contains { $0.name == "BudgetBurns" })
    }

    @Test func groupedTicketsStillLeaveTheRules() throws {
        var simulation = Self.simulation(errors: 1, noise: 2000, seed: 2)
        let group = try #require(Invocation("group monitoring"))
        simulation.perform(group, id: ActionID(1))
        let before = Self.fired(simulation.advance(to: .seconds(120)))
        let after = Self.fired(simulation.advance(to: .seconds(2 * 3600)))
        #expect((before + after).contains { $0.name == "BudgetBurns" })
        #expect(after.count < 20)
    }

    @Test func withoutMonitoringNothingIsSaid() throws {
        var simulation = Self.simulation(errors: 1, seed: 1)
        simulation.inject(try #require(Invocation("monitoring-lost monitoring lasts=10m")))
        #expect(Self.fired(simulation.advance(to: .seconds(600))).isEmpty)
        #expect(!Self.fired(simulation.advance(to: .seconds(900))).isEmpty)
    }
}
