/// How the follower of each runbook fares, and how those do who make its typical mistakes.
package struct MistakeTable: Hashable, Encodable, Sendable {
    /// What the member `schema` says.
    package static let schema = "muster-mistakes/1"

    /// The share of the runs in which a follower has to meet, and a mistake has to miss.
    package static let bar = 0.5

    /// One way to run a drill.
    package struct Row: Hashable, Encodable, Sendable {
        package var drill: String
        /// `nil` for the follower of the runbook.
        package var mistake: String?
        package var title: String
        package var runs: Int
        package var met: Int
        /// The median in seconds; absent where most runs have none.
        package var recoverySeconds: Double?
        package var dataLossSeconds: Double?
        /// The expectation that the mistake is to show, and in how many runs it failed.
        package var shows: String?
        package var shown: Int?
        /// Whether it does what it has to.
        package var isAsItShould: Bool

        /// A row from the runs of one way.
        ///
        /// - Parameters:
        ///   - drill: the drill's id.
        ///   - mistake: the mistake's id, if it is one.
        ///   - title: the words for it.
        ///   - shows: the expectation that the mistake is to show.
        ///   - tally: the runs.
        package init(
            drill: String, mistake: String?, title: String, shows: String?, tally: Tally
        ) {
            self.drill = drill
            self.mistake = mistake
            self.title = title
            self.shows = shows
            runs = tally.runs
            met = tally.met
            recoverySeconds = tally.recovery.quantile(0.5).map { Double($0) / 1000 }
            dataLossSeconds = tally.dataLoss.quantile(0.5).map { Double($0) / 1000 }
            shown = shows.map { tally.failures[$0] ?? 0 }
            let half = Double(tally.runs) * MistakeTable.bar
            isAsItShould =
                mistake == nil
                ? Double(tally.met) > half
                : Double(tally.runs - tally.met) > half && Double(shown ?? 0) > half
        }
    }

    let schema = Self.schema
    let notice = "SIMULATED"
    package var rows: [Row]
    package var isPartial: Bool

    package init(rows: [Row], isPartial: Bool) {
        self.rows = rows
        self.isPartial = isPartial
    }

    /// Whether every row does what it has to.
    package var isAsItShould: Bool { rows.allSatisfy(\.isAsItShould) }
}
