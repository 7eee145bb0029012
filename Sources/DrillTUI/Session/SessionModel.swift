package import DrillEngine
package import DrillModel
package import TerminalKit

/// The session on the screen, as the shell has told of it.
package struct SessionModel: Hashable, Sendable {
    package let id: String
    private var shared: Shared<DrillState>
    package private(set) var events: [TimedEvent]
    /// The exercise clock now.
    package private(set) var now: DrillTime
    /// Drill seconds a second.
    package private(set) var speed: Double
    package private(set) var savedNote: String?
    let isReplay: Bool
    /// The wall clock at the beginning, in ms since 1970 (UTC).
    package let startedOn: Int64
    package let actions: [AvailableAction]
    /// The runbook's steps by their ids: every row of every frame looks one up.
    private let steps: [String: RunbookStep]
    /// Whether the operator has been given a reason to look: an alert since T0, or a declaration.
    ///
    /// Nothing on the screen tells T0 before.
    package private(set) var isDisruptionKnown = false

    package init(_ opening: SessionOpening) {
        id = opening.id
        shared = Shared(opening.state)
        events = []
        now = opening.now
        speed = opening.speed
        isReplay = opening.isReplay
        startedOn = opening.startedOn
        actions = opening.actions
        let all = opening.state.drill.runbook.sections.flatMap(\.steps)
        steps = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        append(opening.events)
    }

    package var state: DrillState { shared.value }

    /// What it runs against, as every screen of it says.
    package var banner: Line {
        let drill = state.drill
        let label = isReplay ? "REPLAY \(drill.backend.label)" : drill.backendLabel
        return Line(" \(label) ", drill.backend.role)
    }

    package mutating func take(_ update: SessionUpdate) {
        shared = Shared(update.state)
        now = update.now
        speed = update.speed
        savedNote = update.savedNote ?? savedNote
        append(update.newEvents)
    }

    private mutating func append(_ new: [TimedEvent]) {
        events += new
        guard !isDisruptionKnown, let began = state.disruptedAt else { return }
        isDisruptionKnown =
            state.declaredAt != nil || !state.alerts.isEmpty
            || new.contains { timed in
                guard case .alertFired = timed.event else { return false }
                return timed.time >= began
            }
    }

    /// T0, as far as the operator may know it.
    package var knownDisruption: DrillTime? {
        isDisruptionKnown ? state.disruptedAt : nil
    }

    package var `operator`: String { state.info?.operator ?? "operator" }

    /// The runbook's text of a step.
    package func step(_ id: String) -> RunbookStep? {
        steps[id]
    }
}
