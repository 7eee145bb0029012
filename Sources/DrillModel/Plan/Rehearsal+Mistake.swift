extension Rehearsal {
    /// A wrong but plausible way through the drill, to be rehearsed beside the right one.
    package struct Mistake: Hashable, Codable, Sendable {
        package var id: String
        package var title: String
        /// Labels taken instead of the rehearsal's, by decision.
        package var choices: [String: String]
        /// Delays instead of the rehearsal's.
        package var delays: [Activity: Delay]
        /// Steps that this operator leaves out.
        package var skips: [String]
        /// The expectation that the report then shows as failed.
        package var shows: String

        package init(
            id: String,
            title: String,
            choices: [String: String] = [:],
            delays: [Activity: Delay] = [:],
            skips: [String] = [],
            shows: String
        ) {
            self.id = id
            self.title = title
            self.choices = choices
            self.delays = delays
            self.skips = skips
            self.shows = shows
        }
    }

    /// The rehearsal with what somebody who makes the mistake does otherwise.
    package func making(_ mistake: Mistake) -> Rehearsal {
        var rehearsal = self
        rehearsal.choices.merge(mistake.choices) { $1 }
        rehearsal.delays.merge(mistake.delays) { $1 }
        rehearsal.skips.formUnion(mistake.skips)
        return rehearsal
    }
}
