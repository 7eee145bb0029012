package import DrillHistory

/// What of a drill hangs on single people, in a list.
package struct PeopleRow: Codable, Hashable, Sendable {
    /// Somebody who has run it.
    package struct Runner: Codable, Hashable, Sendable {
        package var name: String
        package var backend: String
        package var sessions: Int
        package var met: Int
        /// The day of the last one, in UTC.
        package var last: String
    }

    /// A step that one person alone has ever done.
    package struct SoleStep: Codable, Hashable, Sendable {
        package var id: String
        package var person: String
    }

    package var runners: [Runner]
    /// Who wrote the runbook, and is the only one who ran it.
    package var authors: [String]
    package var soleSteps: [SoleStep]
    package var stepsDone: Int
    /// What there is to worry about.
    package var sentences: [String]

    package init(_ people: PeopleRisk) {
        runners = people.runners.map {
            Runner(
                name: $0.name, backend: $0.isLive ? "live" : "simulated", sessions: $0.sessions,
                met: $0.met, last: "\($0.last)")
        }
        authors = people.authors
        soleSteps = people.soleSteps.map { SoleStep(id: $0.id, person: $0.person) }
        stepsDone = people.stepsDone
        sentences = people.sentences
    }
}
