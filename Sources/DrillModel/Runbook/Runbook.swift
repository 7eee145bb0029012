/// A procedure in Markdown: sections in document order, each with its steps.
package struct Runbook: Hashable, Codable, Sendable {
    /// From the front matter, or the file's name without its ending.
    package var id: String
    /// From the front matter, the first level-1 heading, or the file's name.
    package var title: String
    package var severity: String?
    package var owner: String?
    package var services: [String]
    /// The day on which somebody last confirmed that the runbook works, as written: `2026-10-04`.
    package var lastVerified: String?
    package var author: String?
    package var sections: [RunbookSection]

    package init(
        id: String,
        title: String,
        severity: String? = nil,
        owner: String? = nil,
        services: [String] = [],
        lastVerified: String? = nil,
        author: String? = nil,
        sections: [RunbookSection] = []
    ) {
        self.id = id
        self.title = title
        self.severity = severity
        self.owner = owner
        self.services = services
        self.lastVerified = lastVerified
        self.author = author
        self.sections = sections
    }

    /// Every step with the phase that it belongs to, in document order.
    ///
    /// A section without a phase goes on with the phase before it; before any phase it is `assess`,
    /// because what stands there explains the situation.
    package var phasedSteps: [(phase: PhaseID, step: RunbookStep)] {
        var phase = PhaseID.assess
        return sections.flatMap { section in
            phase = section.phase ?? phase
            return section.steps.map { (phase, $0) }
        }
    }

    /// The step with this id.
    package func step(_ id: String) -> RunbookStep? {
        // By index: a search by value copies every step on the way.
        for section in sections.indices {
            let place = sections[section].steps.firstIndex { $0.id == id }
            if let place { return sections[section].steps[place] }
        }
        return nil
    }
}
