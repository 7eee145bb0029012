import DrillEngine
import DrillModel

extension PastSession {
    /// Whether what a drill can expose something by passed in a session.
    ///
    /// A step passes when it was completed and fails when it was left failed. An expectation is what the
    /// plan's rule or a person said. An inject is what was expected in answer to it; where the plan
    /// expects nothing, it passes when it was answered. Of an aborted drill only the steps count:
    /// what was not reached has neither passed nor failed.
    static func verdicts(of state: DrillState) -> [String: Bool] {
        var verdicts: [String: Bool] = [:]
        for step in state.steps {
            switch step.status {
            case .completed: verdicts[Exposure.step(step.id).reference] = true
            case .failed: verdicts[Exposure.step(step.id).reference] = false
            default: break
            }
        }
        guard state.status != .ended(.aborted) else { return verdicts }
        let results = ExpectationResult.all(of: state)
        for result in results {
            guard let passed = result.passed else { continue }
            verdicts[Exposure.expectation(result.expectation.id).reference] = passed
        }
        for record in state.injects where record.firedAt != nil {
            verdicts[Exposure.inject(record.id).reference] = verdict(on: record, results, state)
        }
        return verdicts
    }

    private static func verdict(
        on record: InjectRecord, _ results: [ExpectationResult], _ state: DrillState
    ) -> Bool? {
        let expected = results.filter { $0.expectation.answers(record.id) }
        guard expected.isEmpty else {
            if expected.contains(where: { $0.passed == false }) { return false }
            return expected.allSatisfy { $0.passed == true } ? true : nil
        }
        let inject = state.drill.plan.injects.first { $0.id == record.id }
        return inject?.needsAnswer == true ? record.answeredAt != nil : nil
    }
}

extension ExpectationResult {
    /// `nil` where nobody has judged it.
    fileprivate var passed: Bool? {
        switch verdict {
        case .passed: true
        case .failed: false
        case .notJudged: nil
        }
    }
}

extension Expectation {
    /// Whether it says what should be seen in answer to an inject.
    fileprivate func answers(_ inject: String) -> Bool {
        if case .answered(inject, _) = rule { return true }
        return self.inject == inject
    }
}
