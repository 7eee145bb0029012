import DrillEngine
package import DrillModel

/// What of a drill hangs on single people.
package struct PeopleRisk: Hashable, Sendable {
    /// Somebody who has run the drill.
    package struct Runner: Hashable, Sendable {
        package var name: String
        package var isLive: Bool
        package var sessions: Int
        /// How many of them met the objectives.
        package var met: Int
        /// The day of the last one.
        package var last: Day
    }

    /// A step that one person alone has ever done.
    package struct SoleStep: Hashable, Sendable {
        package var id: String
        package var title: String
        package var person: String
    }

    /// Whether the program has run it by itself.
    package var hasScriptedRuns: Bool
    /// By name; simulated and live sessions of one person apart.
    package var runners: [Runner]
    /// Who ran the runbook that he or she wrote, and nobody else has.
    package var authors: [String]
    /// In the order of the runbook.
    package var soleSteps: [SoleStep]
    /// How many steps somebody has done at all.
    package var stepsDone: Int

    /// Reads the people off the sessions of one drill.
    ///
    /// - Parameters:
    ///   - sessions: its sessions that have ended; those that the program ran by itself say nothing of
    ///     people.
    ///   - runbook: the runbook as it is now; `nil` looks at the steps of the newest session.
    package init(_ sessions: [PastSession], runbook: Runbook? = nil) {
        let own = sessions.sorted(by: PastSession.isOlder)
            .filter(\.isAttended)
        hasScriptedRuns = own.count < sessions.count
        runners = Self.runners(own)
        let people = Set(own.map(\.operator))
        let author = runbook?.author ?? own.last?.author
        authors = people.count == 1 ? people.filter { $0.isSamePerson(as: author) } : []
        let performed = own.flatMap(\.performed).filter(\.isByPerson)
        let steps =
            runbook.map { $0.phasedSteps.map { ($0.step.id, $0.step.title) } }
            ?? own.last.map { $0.performed.map { ($0.id, $0.title) } } ?? []
        let doers = Dictionary(grouping: performed, by: \.id).mapValues { Set($0.map(\.by)) }
        stepsDone = steps.count { doers[$0.0] != nil }
        soleSteps = steps.compactMap { id, title in
            guard let names = doers[id], names.count == 1, let person = names.first else {
                return nil
            }
            return SoleStep(id: id, title: title, person: person)
        }
    }

    private static func runners(_ sessions: [PastSession]) -> [Runner] {
        let groups = Dictionary(grouping: sessions) { [$0.operator, $0.isLive ? "live" : ""] }
        return groups.values.compactMap { group in
            group.last.map { last in
                Runner(
                    name: last.operator, isLive: last.isLive, sessions: group.count,
                    met: group.count { $0.outcome == .met }, last: Day(of: last.endedOn))
            }
        }.sorted { ($0.name, $0.isLive ? 1 : 0) < ($1.name, $1.isLive ? 1 : 0) }
    }

    /// Everybody who has run it.
    package var people: [String] { Set(runners.map(\.name)).sorted() }
}

extension PeopleRisk {
    /// What there is to worry about, a sentence each.
    package var sentences: [String] {
        guard !runners.isEmpty else {
            return [
                hasScriptedRuns
                    ? "Nobody has run it: there were scripted runs only."
                    : "Nobody has finished it."
            ]
        }
        return [onlyRunner, author, sole].compactMap { $0 }
    }

    private var onlyRunner: String? {
        guard people.count == 1 else { return nil }
        let count = runners.reduce(0) { $0 + $1.sessions }
        return "Only \(people[0]) has ever run it, \(count == 1 ? "once" : "\(count) times")."
    }

    private var author: String? {
        authors.first.map { "\($0) also wrote the runbook: nobody else has tried to follow it." }
    }

    private var sole: String? {
        guard !soleSteps.isEmpty else { return nil }
        let names = Set(soleSteps.map(\.person)).sorted().joined(separator: ", ")
        if soleSteps.count == stepsDone {
            return names.contains(",")
                ? "Every step that was done has been done by one person alone: \(names)."
                : "Every step that was done has been done by \(names) alone."
        }
        let verb = soleSteps.count == 1 ? "has" : "have"
        return "\(soleSteps.count) of \(stepsDone) steps \(verb) been done by one person alone: "
            + "\(names)."
    }
}

extension String {
    fileprivate func isSamePerson(as other: String?) -> Bool {
        guard let other else { return false }
        return lowercased() == other.lowercased()
    }
}
