import DrillEngine
import DrillModel
import TerminalKit

/// When the actions that remain will be done, held against what is left of the RTO.
struct FinishForecast {
    private let work: RemainingWork
    /// What is left of the RTO; `nil` when it does not run, or is over.
    private let left: DrillDuration?

    /// The forecast for a session; `nil` before the incident, and when nothing can be told.
    init?(_ session: SessionModel) {
        let state = session.state
        guard let began = session.knownDisruption, state.declaredAt != nil,
            state.status == .running
        else { return nil }
        work = RemainingWork(state, at: session.now)
        guard work.steps > 0, work.expected > .zero else { return nil }
        // Of a minute made of what nobody can tell there is nothing to tell.
        guard work.unknown == 0 || work.expected >= Self.worthTelling else { return nil }
        let isOver = state.recovery.recoveredAt != nil || !work.hasActions
        let target = isOver ? nil : state.drill.plan.objectives.rto
        left = target.map { $0 - (session.now - began) }
    }

    /// The least that is told to the second: what a person does is not more exact than that.
    private static let worthTelling = DrillDuration.minutes(1)

    /// `~8:10 to go`, or by how much that is too long; `>8:10` when some steps tell nothing.
    var line: Line {
        // Late only by what the runbook names, and that is what is shown then: a person may hurry.
        guard let left, work.named > left, left > .zero else {
            guard work.expected >= Self.worthTelling else { return Line("<1:00 to go", .muted) }
            let mark = work.unknown > 0 ? ">" : "~"
            let isLong = left.map { work.expected > $0 } ?? false
            return Line(
                "\(mark)\(PhaseRow.clock(work.expected)) to go", isLong ? .warning : .muted)
        }
        return Line("recovers ~\(PhaseRow.clock(work.named - left)) late", .warning)
    }
}
