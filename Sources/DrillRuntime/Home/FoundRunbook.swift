package import DrillHistory
package import DrillModel

/// A runbook of the library with what its steps say.
package struct FoundRunbook: Hashable, Sendable {
    /// Without what sessions tell of it.
    package var row: RunbookRow
    package var steps: [WrittenStep] = []

    /// How its steps stand.
    package func standing(in sessions: [PastSession]) -> RunbookStanding {
        RunbookStanding(of: row.id, steps, in: sessions)
    }

    /// The row with what every session that has ended tells of its steps.
    ///
    /// - Parameters:
    ///   - sessions: those of every drill.
    ///   - today: the day from which age is counted.
    /// - Returns: the row.
    package func row(in sessions: [PastSession], on today: Day) -> RunbookRow {
        let standing = standing(in: sessions)
        var row = row
        row.verifiedSteps = standing.count(.verified)
        row.verifiedLiveSteps = standing.verifiedLive
        row.changedSteps = standing.count(.changed)
        row.oldestVerified = standing.oldest?.description
        row.oldestDays = standing.oldest.map { today - $0 }
        row.verification = standing.words(on: today)
        return row
    }
}
