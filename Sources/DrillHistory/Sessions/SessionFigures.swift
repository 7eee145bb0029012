package import DrillEngine
package import DrillModel

/// What was measured in a session, as its report has it.
package struct SessionFigures: Hashable, Sendable {
    /// How long a step took.
    package struct Step: Hashable, Sendable {
        package var id: String
        package var title: String
        /// `nil` for a step that was not completed.
        package var time: DrillDuration?
    }

    package var seed: UInt64
    package var backend: BackendKind
    package var score: Score
    /// Where the minutes went.
    package var ledger: TimeLedger
    package var steps: [Step]
    /// The files that the session was run by, in short, for telling whether two were the same.
    package var files: String

    /// Reads the figures off a state.
    ///
    /// - Parameters:
    ///   - state: the session as its events have made it.
    ///   - files: a digest of its plan, runbook and system.
    package init(_ state: DrillState, files: String) {
        seed = state.info?.seed ?? 0
        backend = state.info?.backend ?? .simulated
        score = Score(state)
        ledger = state.ledger
        steps = state.steps.map { record in
            let began = state.completion(of: record.id) == nil ? nil : record.began
            return Step(
                id: record.id, title: state.drill.runbook.step(record.id)?.title ?? record.id,
                time: began.flatMap { began in record.ended.map { $0 - began } })
        }
        self.files = files
    }
}
