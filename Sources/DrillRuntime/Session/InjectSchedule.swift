import DrillModel
import DrillSim

/// Draws when the injects of a session are due, so that no operator can know.
enum InjectSchedule {
    /// The delay of each timed inject after its anchor, in whole seconds, by inject.
    static func draw(for plan: DrillPlan, seed: UInt64) -> [String: DrillDuration] {
        var schedule: [String: DrillDuration] = [:]
        for inject in plan.injects {
            guard case .after(_, let earliest, let latest) = inject.trigger else { continue }
            let chance = RandomStream(seed: seed, component: inject.id, purpose: "schedule")
            let delay = chance.uniform(0, from: earliest.seconds, to: latest.seconds)
            schedule[inject.id] = DrillDuration(seconds: delay.rounded())
        }
        return schedule
    }
}
