/// The scripted operator of headless runs and forecasts: how long he takes and what he chooses.
package struct Rehearsal: Hashable, Codable, Sendable {
    /// What a delay is taken for.
    package enum Activity: String, Codable, Sendable, CaseIterable, CodingKeyRepresentable {
        /// From the first alert to the declaration.
        case acknowledge
        /// Before each step of assess, decisions included.
        case diagnose
        /// Before each action, command or check is started.
        case command
        /// For a manual step without an expected duration of its own.
        case manual
        /// For a message to people.
        case communicate
        /// Before an approval is asked for.
        case approve
    }

    /// A log-normal delay by its median and the standard deviation of its logarithm.
    package struct Delay: Hashable, Codable, Sendable {
        package var median: DrillDuration
        /// Standard deviation of the natural logarithm; 0 makes the delay exact.
        package var sigma: Double

        package init(median: DrillDuration, sigma: Double) {
            self.median = median
            self.sigma = sigma
        }
    }

    package var delays: [Activity: Delay]
    /// The chance that a command is mistyped and has to be given again; `nil` where the plan says none.
    package var slips: Double?
    /// The label taken at each decision, by step; the first choice where none is named.
    package var choices: [String: String]
    /// The steps that he leaves out; the runbook's follower leaves out none.
    package var skips: Set<String> = []
    /// The standard normal number at which a delay is held instead of being drawn, by activity.
    package var held: [Activity: Double] = [:]
    /// Typical wrong decisions, each rehearsed in runs of its own.
    package var mistakes: [Mistake]

    package init(
        delays: [Activity: Delay] = [:],
        slips: Double? = nil,
        choices: [String: String] = [:],
        mistakes: [Mistake] = []
    ) {
        self.delays = delays
        self.slips = slips
        self.choices = choices
        self.mistakes = mistakes
    }

    /// The delay for an activity; the defaults are assumptions of ours, for users to replace.
    package func delay(_ activity: Activity) -> Delay {
        delays[activity] ?? Self.defaults(activity)
    }

    /// The chance that a command is mistyped: 3 %, an assumption, unless the plan says otherwise.
    package var slipChance: Double { slips ?? 0.03 }

    /// Acknowledge 3 min 0.8, diagnose 12 min 0.9 over about six steps, each command 45 s 0.6.
    private static func defaults(_ activity: Activity) -> Delay {
        switch activity {
        case .acknowledge: Delay(median: .minutes(3), sigma: 0.8)
        case .diagnose: Delay(median: .minutes(2), sigma: 0.9)
        case .command: Delay(median: .seconds(45), sigma: 0.6)
        case .manual: Delay(median: .minutes(1), sigma: 0.6)
        case .communicate: Delay(median: .seconds(90), sigma: 0.6)
        case .approve: Delay(median: .seconds(20), sigma: 0.6)
        }
    }
}
