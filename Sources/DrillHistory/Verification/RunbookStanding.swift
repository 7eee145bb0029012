package import DrillModel

/// How much of a runbook has been shown to work, step by step.
package struct RunbookStanding: Hashable, Sendable {
    /// In the order of the runbook.
    package var steps: [StepStanding]

    /// Reads how a runbook stands off every session that has ended.
    ///
    /// - Parameters:
    ///   - runbook: its id.
    ///   - steps: what it says now, in its order.
    ///   - sessions: those of every drill, as several drills may follow one runbook.
    package init(of runbook: String, _ steps: [WrittenStep], in sessions: [PastSession]) {
        let own = sessions.filter { $0.runbook == runbook }
        self.steps = steps.map { StepStanding($0, in: own) }
    }

    package func count(_ verification: StepStanding.Verification) -> Int {
        steps.count { $0.verification == verification }
    }

    /// How many steps were performed on a real environment as they are written.
    package var verifiedLive: Int {
        steps.count { $0.live?.isCurrent == true }
    }

    /// When the step was verified that was not for the longest time; `nil` where none was.
    package var oldest: Day? {
        steps.compactMap(\.verified?.on).min().map(Day.init(of:))
    }

    /// `7 of 9 steps verified, oldest 41 days, 2 changed since`.
    ///
    /// - Parameter today: the day from which age is counted.
    /// - Returns: what there is to say; parts that are nought are left out.
    package func words(on today: Day) -> String {
        let (verified, changed) = (count(.verified), count(.changed))
        let share = "\(verified) of \(steps.count) steps verified"
        let age = oldest.map { "oldest \(Self.days(today - $0))" }
        let parts = [
            Self.kind(verified: verified, live: verifiedLive).map { "\(share) \($0)" } ?? share,
            age,
            changed > 0 ? "\(changed) changed since" : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    private static func days(_ count: Int) -> String {
        switch count {
        case ...0: "today"
        case 1: "1 day"
        default: "\(count) days"
        }
    }

    /// What verified them: `live`, `(3 live)` or `in simulation`; `nil` where nothing did.
    private static func kind(verified: Int, live: Int) -> String? {
        guard verified > 0 else { return nil }
        if live == 0 { return "in simulation" }
        return live == verified ? "live" : "(\(live) live)"
    }
}
