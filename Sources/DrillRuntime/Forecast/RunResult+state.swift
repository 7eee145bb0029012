package import DrillEngine
package import DrillForecast
import DrillModel

extension RunResult {
    /// Reads a run's result off its last state.
    package init(_ state: DrillState) {
        let score = Score(state)
        self.init(
            ending: Ending(state, score.outcome),
            recovery: score.recovery.actual,
            metRTO: score.recovery.met == true,
            dataLoss: score.data.actual,
            metRPO: score.data.met == true,
            phases: score.phases.map {
                Phase(id: $0.id, took: $0.measure.actual, met: $0.measure.met == true)
            },
            failedExpectations: ExpectationResult.all(of: state)
                .filter { $0.verdict == .failed }.map(\.expectation.id))
    }
}

extension RunResult.Ending {
    fileprivate init(_ state: DrillState, _ outcome: Outcome) {
        switch outcome {
        case .met: self = .met
        case .aborted: self = .aborted
        case .missed, .interrupted:
            self = state.status == .ended(.timedOut) ? .timedOut : .missed
        }
    }
}
