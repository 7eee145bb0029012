package import DrillModel
import DrillSim

extension FuzzScript {
    /// A drill's own faults, and its runbook's actions at random times in their order.
    ///
    /// - Parameters:
    ///   - drill: whose faults and actions.
    ///   - seed: decides the times and which actions are left out.
    ///   - seconds: the time over which it is spread.
    package init(_ drill: Drill, seed: UInt64, seconds: Int) {
        var chance = Chance(seed: seed, purpose: "drill " + drill.plan.id)
        entries = []
        for inject in drill.plan.injects {
            guard let fault = inject.fault else { continue }
            let time = Int64(chance.number(in: 0...(seconds * 500)))
            entries.append(Entry(time: DrillTime(milliseconds: time), deed: .fault(fault)))
        }
        let actions = drill.runbook.sections.flatMap(\.steps).compactMap(\.action)
        let times = actions.map { _ in chance.number(in: 0...(seconds * 1000)) }.sorted()
        for (action, time) in zip(actions, times) where chance.happens(0.8) {
            let instant = DrillTime(milliseconds: Int64(time))
            entries.append(Entry(time: instant, deed: .action(action)))
        }
        entries.sort { $0.time < $1.time }
    }
}
