import ArgumentParser
import DrillModel

/// A delay of the scripted operator, as in `acknowledge=20m`.
struct DelayOverride: ExpressibleByArgument {
    let activity: Rehearsal.Activity
    let duration: DrillDuration

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let activity = Rehearsal.Activity(rawValue: String(parts[0])),
            let duration = DrillDuration(String(parts[1]))
        else { return nil }
        self.activity = activity
        self.duration = duration
    }
}

/// What the scripted operator chooses at a decision, as in `order=Promote at once`.
struct ChoiceOverride: ExpressibleByArgument {
    let step: String
    let label: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        step = String(parts[0])
        label = String(parts[1])
    }
}
